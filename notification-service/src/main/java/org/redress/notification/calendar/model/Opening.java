package org.redress.notification.calendar.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Days of the week and hours at which the office is open; it is open at {@code from} and closed at {@code to}. */
public record Opening(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

    public Opening {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("no opening day");
        }
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("opens at " + from + " but closes at " + to);
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    public static Opening mondayToFriday(LocalTime from, LocalTime to) {
        return new Opening(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), from, to);
    }

    Duration hours() {
        return Duration.between(from, to);
    }
}
