package org.redress.notification.calendar.web;

import java.util.List;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A period to count.
 *
 * @param start instant with offset; without one it is a local time or date of the calendar's zone
 * @param calendar {@code "CN"}, also when absent, or a calendar written out
 * @param lastDay AS_COUNTED unless given; matters for calendar days, weeks and years only
 */
record ComputeRequest(
        String start,
        Integer duration,
        String unit,

        @JsonDeserialize(using = CalendarChoice.Reader.class)
        CalendarChoice calendar,

        String lastDay) {

    /** A calendar whose dates are all there are; what is left out is as in the named calendar, holidays are none. */
    record InlineCalendar(
            String zone,
            InlineOpening opening,
            List<String> holidays,
            List<String> makeUpDays,
            Boolean keepClockTime) {}

    /** {@code days} by English name, its first three letters, or ISO number; hours such as 08:30. */
    record InlineOpening(List<Object> days, String from, String to) {}
}
