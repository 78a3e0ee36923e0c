package org.redress.notification.deadline.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.redress.notification.calendar.ProofLine;
import org.redress.notification.calendar.model.Unit;
import org.redress.notification.deadline.model.StageClock;
import org.redress.notification.deadline.model.Timetable;

/** How a due date was counted: so much of a unit from a day on, on a version of the calendar. */
record DeadlineProof(
        UUID complaintId,
        String stage,
        long run,
        LocalDate from,
        int amount,
        Unit unit,
        int extension,
        OffsetDateTime dueAt,
        LocalDate dueDate,
        boolean provisional,
        String calendarVersion,
        List<ProofLine> proof) {

    static DeadlineProof of(UUID complaintId, StageClock clock, Timetable timetable, List<ProofLine> proof) {
        var term = clock.term();
        return new DeadlineProof(
                complaintId,
                clock.stage(),
                clock.run(),
                term.from(),
                term.period().amount(),
                term.period().unit(),
                term.extension(),
                timetable.withOffset(term.dueAt()),
                timetable.dateOf(term.dueAt()),
                term.provisional(),
                term.calendarVersion(),
                proof);
    }
}
