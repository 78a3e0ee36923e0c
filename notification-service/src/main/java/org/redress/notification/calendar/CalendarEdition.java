package org.redress.notification.calendar;

import java.time.Instant;
import java.util.List;
import org.redress.notification.calendar.model.CalendarYear;

/**
 * All years as they were known from an instant on. Editions are never changed: what was counted on one can be counted
 * again.
 *
 * @param number from 1, without gaps
 * @param by an account's id, or the service itself
 */
public record CalendarEdition(int number, List<CalendarYear> years, Instant at, String by) {

    public CalendarEdition {
        years = List.copyOf(years);
    }
}
