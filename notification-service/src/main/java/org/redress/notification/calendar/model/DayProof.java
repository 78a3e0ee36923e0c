package org.redress.notification.calendar.model;

import java.time.LocalDate;

/** One line of the proof of a due date. */
public record DayProof(LocalDate date, boolean counted, DayReason reason) {

    static DayProof startDay(LocalDate date) {
        return new DayProof(date, false, DayReason.START_DAY);
    }

    static DayProof everyDay(LocalDate date) {
        return new DayProof(date, true, DayReason.EVERY_DAY);
    }
}
