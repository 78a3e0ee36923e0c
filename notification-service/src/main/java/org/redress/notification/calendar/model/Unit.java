package org.redress.notification.calendar.model;

/** What a period is counted in. A unit is part of every deadline: 30 working days and 30 days are weeks apart. */
public enum Unit {
    WORKING_DAY,
    CALENDAR_DAY,
    WORKING_HOUR,
    WEEK,
    YEAR
}
