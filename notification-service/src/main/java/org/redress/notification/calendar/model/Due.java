package org.redress.notification.calendar.model;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/** When a period ends, with the proof date by date (weeks and years: one line per week or year). */
public record Due(ZonedDateTime at, boolean provisional, List<DayProof> proof) {

    public Due {
        proof = List.copyOf(proof);
    }

    public LocalDate date() {
        return at.toLocalDate();
    }
}
