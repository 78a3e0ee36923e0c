package org.redress.edge;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code redress.limits.*}. {@code publicPerMinute}: for each client address, where no sign-in is needed. */
@ConfigurationProperties("redress.limits")
record LimitSettings(@DefaultValue("60") int publicPerMinute) {}
