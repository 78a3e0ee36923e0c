package org.redress.portal.services;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** How a due date was counted: {@code amount} of {@code unit} after {@code from}, date by date. */
public record DeadlineProof(
        String stage,
        long run,
        LocalDate from,
        int amount,
        String unit,
        int extension,
        OffsetDateTime dueAt,
        LocalDate dueDate,
        boolean provisional,
        String calendarVersion,
        List<Day> proof) {

    /** {@code text} says in the reader's language why the date counts or not. */
    public record Day(LocalDate date, boolean counted, String reason, String text) {}
}
