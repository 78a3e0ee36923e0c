package org.redress.notification.calendar.model;

/**
 * What becomes of a period in days, weeks or years whose last day is no working day: it stays there, or it ends on the
 * next working day (Civil Code of the PRC, Art. 203). Periods in working time end on a working day anyway.
 */
public enum LastDay {
    AS_COUNTED,
    NEXT_WORKING_DAY
}
