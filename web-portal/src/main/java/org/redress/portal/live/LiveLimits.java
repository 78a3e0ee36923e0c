package org.redress.portal.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code whenFull}: after how long a page that found no place asks again. */
@ConfigurationProperties("redress.portal.live")
record LiveLimits(
        @DefaultValue("2000") int streams,
        @DefaultValue("4") int perSession,
        @DefaultValue("1m") Duration whenFull) {}
