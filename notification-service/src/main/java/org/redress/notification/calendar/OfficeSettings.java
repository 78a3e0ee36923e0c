package org.redress.notification.calendar;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** When the office of the named calendar is open on a working day. */
@ConfigurationProperties("redress.office")
record OfficeSettings(LocalTime opens, LocalTime closes) {}
