package org.redress.notification.deadline.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.redress.notification.deadline.DeadlineSearch.Found;
import org.redress.notification.deadline.model.ClockRules;
import org.redress.notification.deadline.model.ClockStatus;
import org.redress.notification.deadline.model.Outlooks;
import org.redress.notification.deadline.model.Owner;
import org.redress.notification.notice.model.ComplaintNumber;

/**
 * A clock as callers see it. A breached clock is waited for until {@code endedAt}; a breach that was taken back keeps
 * its instants. {@code department}: of a clock that a department owns, else null. {@code workingDaysLeft}: 0 on the due
 * day, below 0 the working days since; null when the clock does not run or the calendar is not known so far.
 * {@code silent}: a window that merely closes. {@code extension}: working days granted on top.
 */
record DeadlineItem(
        UUID complaintId,
        String number,
        String stage,
        long run,
        Owner owner,
        String department,
        boolean silent,
        Instant startedAt,
        OffsetDateTime dueAt,
        boolean provisional,
        ClockStatus status,
        Integer workingDaysLeft,
        boolean overdue,
        int extension,
        int level,
        Instant stoppedAt,
        Instant breachedAt,
        Instant detectedAt,
        Instant retractedAt,
        Instant endedAt,
        int policyVersion,
        String calendarVersion) {

    static DeadlineItem of(Found found, ClockRules rules, Outlooks outlooks) {
        var clock = found.clock();
        var stage = rules.book().stageOf(clock);
        var term = clock.term();
        var verdict = clock.verdict();
        var outlook = outlooks.of(clock);
        return new DeadlineItem(
                found.complaintId(),
                ComplaintNumber.of(found.complaintId()),
                clock.stage(),
                clock.run(),
                stage.owner(),
                stage.owner() == Owner.DEPARTMENT ? clock.department() : null,
                stage.silent(),
                clock.startedAt(),
                rules.book().timetable().withOffset(term.dueAt()),
                term.provisional(),
                clock.status(),
                outlook.workingDaysLeft(),
                outlook.overdue(),
                term.extension(),
                clock.level(),
                verdict.stoppedAt(),
                verdict.breachedAt(),
                verdict.detectedAt(),
                verdict.retractedAt(),
                verdict.endedAt(),
                clock.policyVersion(),
                term.calendarVersion());
    }
}
