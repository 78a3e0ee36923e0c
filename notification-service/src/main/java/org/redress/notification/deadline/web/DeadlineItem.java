package org.redress.notification.deadline.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.redress.notification.deadline.model.ClockStatus;
import org.redress.notification.deadline.model.StageClock;
import org.redress.notification.deadline.model.Timetable;

/**
 * A clock as callers see it. A breached clock is waited for until {@code endedAt}; a breach that was taken back keeps
 * its instants. {@code extension}: working days granted on top.
 */
record DeadlineItem(
        UUID complaintId,
        String stage,
        long run,
        Instant startedAt,
        OffsetDateTime dueAt,
        boolean provisional,
        ClockStatus status,
        String department,
        int extension,
        Instant stoppedAt,
        Instant breachedAt,
        Instant detectedAt,
        Instant retractedAt,
        Instant endedAt,
        int policyVersion,
        String calendarVersion) {

    static DeadlineItem of(UUID complaintId, StageClock clock, Timetable timetable) {
        var term = clock.term();
        var verdict = clock.verdict();
        return new DeadlineItem(
                complaintId,
                clock.stage(),
                clock.run(),
                clock.startedAt(),
                timetable.withOffset(term.dueAt()),
                term.provisional(),
                clock.status(),
                clock.department(),
                term.extension(),
                verdict.stoppedAt(),
                verdict.breachedAt(),
                verdict.detectedAt(),
                verdict.retractedAt(),
                verdict.endedAt(),
                clock.policyVersion(),
                term.calendarVersion());
    }
}
