package org.redress.notification.deadline;

import java.time.Instant;
import java.util.stream.Stream;
import org.redress.contracts.DeadlineEvent;
import org.redress.contracts.DeadlineEvent.DeadlineBreachRetracted;
import org.redress.contracts.DeadlineEvent.DeadlineBreached;
import org.redress.contracts.DeadlineEvent.DeadlineRecomputed;
import org.redress.contracts.DeadlineEvent.DeadlineResumed;
import org.redress.contracts.DeadlineEvent.DeadlineWarning;
import org.redress.contracts.DeadlineEvent.EscalationRaised;
import org.redress.contracts.Role;
import org.redress.notification.deadline.model.Change.Skipped;
import org.redress.notification.deadline.model.Clocks;
import org.redress.notification.deadline.model.Escalation;
import org.redress.notification.deadline.model.Rulebook;
import org.redress.notification.deadline.model.StageClock;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.notice.model.Notice;
import org.redress.notification.notice.model.NoticeStatus;
import org.redress.notification.notice.model.Recipient;

/**
 * What becomes of clocks, told to whoever has to act: the department, the centre or the investor. A missed date of the
 * investor is told to the centre as well, which decides what follows.
 */
record ClockNotices(Rulebook book, Clocks clocks) {

    private static final String PROMISED = "CONCLUSION";
    private static final String STALE = "stale";

    Stream<Notice> of(DeadlineEvent event) {
        var clock = clocks.find(event.stage(), event.run()).orElseThrow();
        if (event instanceof DeadlineWarning warning) {
            var notice = notice(clock, Milestone.WARNING, days(warning.workingDaysBefore()), event.occurredAt());
            return owners(clock).map(notice::to);
        }
        if (event instanceof DeadlineBreached) {
            return told(clock, Milestone.BREACHED, event);
        }
        if (event instanceof EscalationRaised raised) {
            return escalated(clock, raised);
        }
        if (event instanceof DeadlineBreachRetracted) {
            return told(clock, Milestone.BREACH_RETRACTED, event);
        }
        var moved = event instanceof DeadlineRecomputed || event instanceof DeadlineResumed;
        return moved && event.stage().equals(PROMISED) ? promiseMoved(clock, event.occurredAt()) : Stream.empty();
    }

    Stream<Notice> of(Skipped late) {
        var clock = late.clock();
        var notice = notice(clock, Milestone.WARNING, days(late.daysBefore()), clock.dueAt());
        return owners(clock).map(to -> notice.to(to).skipped(STALE));
    }

    private Stream<Notice> told(StageClock clock, Milestone milestone, DeadlineEvent event) {
        var notice = notice(clock, milestone, "", event.occurredAt());
        return Stream.concat(owners(clock), supervision(clock)).map(notice::to);
    }

    /** Lower levels come with the warning or the breach, which are told anyway. */
    private Stream<Notice> escalated(StageClock clock, EscalationRaised raised) {
        var notice = notice(clock, Milestone.ESCALATED, Integer.toString(raised.level()), raised.occurredAt());
        return book.policyOf(clock).escalation().step(book.stageOf(clock), raised.level()).stream()
                .flatMap(step -> step.tell().stream().sorted())
                .flatMap(audience -> recipients(audience, clock))
                .map(notice::to);
    }

    private Stream<Recipient> recipients(Escalation.Audience audience, StageClock clock) {
        return switch (audience) {
            case OWNER -> owners(clock);
            case SUPERVISOR -> Stream.of(Recipient.role(Role.SUPERVISOR));
            case LEADING_GROUP -> Stream.of(Recipient.office(audience.name()));
        };
    }

    private Stream<Notice> promiseMoved(StageClock clock, Instant at) {
        var notice = notice(clock, Milestone.PROMISE_MOVED, clock.dueAt().toString(), at);
        return investor().map(notice::to);
    }

    private Stream<Recipient> owners(StageClock clock) {
        return switch (book.stageOf(clock).owner()) {
            case DEPARTMENT -> Stream.ofNullable(clock.department()).map(Recipient::department);
            case CENTRE -> Stream.of(Recipient.role(Role.INTAKE));
            case INVESTOR -> investor();
        };
    }

    private Stream<Recipient> supervision(StageClock clock) {
        return switch (book.stageOf(clock).owner()) {
            case DEPARTMENT -> Stream.empty();
            case CENTRE -> Stream.of(Recipient.role(Role.SUPERVISOR));
            case INVESTOR -> Stream.of(Recipient.role(Role.INTAKE));
        };
    }

    private Stream<Recipient> investor() {
        return Stream.of(Investors.of(clocks));
    }

    private static String days(int before) {
        return Integer.toString(before);
    }

    private Notice notice(StageClock clock, Milestone milestone, String detail, Instant at) {
        return new Notice(
                clocks.complaintId(),
                clock.stage(),
                clock.run(),
                milestone,
                detail,
                null,
                Channel.IN_APP,
                at,
                clock.dueAt(),
                clock.term().provisional(),
                NoticeStatus.SENT,
                null);
    }
}
