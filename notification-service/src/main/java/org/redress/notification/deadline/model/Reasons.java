package org.redress.notification.deadline.model;

/** Why a due date moved, as {@code DeadlineRecomputed} says it. */
final class Reasons {

    static final String EXTENSION = "EXTENSION_GRANTED";
    static final String RECLASSIFIED = "RECLASSIFIED";
    /** The calendar of a year that dates had been provisional in became known. */
    static final String CALENDAR = "CALENDAR_LOADED";
    /** An administrator moved running clocks to another version of the policy or the calendar. */
    static final String REBASED = "REBASED";

    private Reasons() {}
}
