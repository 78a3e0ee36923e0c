package org.redress.routing.rule.model;

import java.time.LocalDate;
import java.util.Optional;

/** From and until which day, both included, a rule applies; null leaves that end open. */
public record InForce(LocalDate from, LocalDate until) {

    public static final InForce ALWAYS = new InForce(null, null);

    public InForce {
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("In force from " + from + " until " + until + ": no day at all");
        }
    }

    public boolean on(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    boolean isOver(LocalDate today) {
        return until != null && until.isBefore(today);
    }

    boolean overlaps(InForce other) {
        return (from == null || other.until == null || !from.isAfter(other.until))
                && (until == null || other.from == null || !until.isBefore(other.from));
    }

    Optional<LocalDate> firstDay() {
        return Optional.ofNullable(from);
    }

    Optional<LocalDate> firstDayAfter() {
        return Optional.ofNullable(until).filter(LocalDate.MAX::isAfter).map(last -> last.plusDays(1));
    }
}
