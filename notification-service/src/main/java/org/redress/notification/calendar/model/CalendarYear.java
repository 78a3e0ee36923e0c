package org.redress.notification.calendar.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** The holiday notice of one year: days off, weekend days worked instead, and where that is published. */
public record CalendarYear(
        int year, Set<LocalDate> holidays, Set<LocalDate> makeUpDays, String source, LocalDate published) {

    public CalendarYear {
        holidays = Collections.unmodifiableSet(new TreeSet<>(holidays));
        makeUpDays = Collections.unmodifiableSet(new TreeSet<>(makeUpDays));
        holidays.forEach(day -> requireYear(day, year));
        makeUpDays.forEach(day -> requireYear(day, year));
    }

    private static void requireYear(LocalDate day, int year) {
        if (day.getYear() != year) {
            throw new IllegalArgumentException(day + " is not in the year " + year);
        }
    }
}
