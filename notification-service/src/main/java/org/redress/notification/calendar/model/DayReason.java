package org.redress.notification.calendar.model;

/** Why a date did or did not count towards a period. */
public enum DayReason {
    /** The day on which the period begins (Civil Code of the PRC, Art. 201). */
    START_DAY,
    WORKING,
    MAKE_UP,
    WEEKEND,
    HOLIDAY,
    /** This office alone is closed. */
    CLOSURE,
    /** A weekday of a year whose holiday notice is not known: it counts, provisionally. */
    UNKNOWN_YEAR,
    /** In a period of days, weeks or years every date counts. */
    EVERY_DAY
}
