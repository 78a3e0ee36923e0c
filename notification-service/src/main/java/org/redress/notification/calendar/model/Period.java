package org.redress.notification.calendar.model;

/** So many of a unit; zero is what is left of a period that was paused on its last day. */
public record Period(int amount, Unit unit) {

    public Period {
        if (amount < 0) {
            throw new IllegalArgumentException("a period cannot be negative: " + amount);
        }
    }

    public Period plus(int more) {
        return new Period(amount + more, unit);
    }
}
