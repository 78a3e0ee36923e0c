package org.redress.notification.calendar.model;

import java.time.LocalTime;
import java.time.ZoneId;
import org.redress.notification.calendar.yaml.BundledCalendars;

/** The bundled calendar as the service uses it. */
public final class China {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final Opening OPENING = Opening.mondayToFriday(LocalTime.of(9, 0), LocalTime.of(17, 30));
    public static final WorkingCalendar CALENDAR = WorkingCalendar.ofYears(
            "CN", ZONE, OPENING, BundledCalendars.china().toList());

    private China() {}
}
