package org.redress.notification.calendar.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The working days of one year, as a holiday notice publishes them: days off, days of the weekend that are worked instead,
 * and days on which this office alone is closed. No day is two of these.
 *
 * @param source who published it, as people cite it
 */
public record CalendarYear(
        int year,
        Set<LocalDate> holidays,
        Set<LocalDate> makeUpDays,
        Set<LocalDate> closures,
        String source,
        LocalDate published) {

    public CalendarYear {
        holidays = ofYear(year, holidays);
        makeUpDays = ofYear(year, makeUpDays);
        closures = ofYear(year, closures);
        requireApart(holidays, makeUpDays);
        requireApart(holidays, closures);
        requireApart(makeUpDays, closures);
    }

    private static Set<LocalDate> ofYear(int year, Set<LocalDate> days) {
        for (var day : days) {
            if (day.getYear() != year) {
                throw new IllegalArgumentException(day + " is not in the year " + year);
            }
        }
        return Collections.unmodifiableSet(new TreeSet<>(days));
    }

    private static void requireApart(Set<LocalDate> some, Set<LocalDate> others) {
        for (var day : some) {
            if (others.contains(day)) {
                throw new IllegalArgumentException(day + " is listed as two kinds of day");
            }
        }
    }
}
