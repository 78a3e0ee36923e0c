package org.redress.notification.deadline.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.redress.contracts.DeadlineEvent;
import org.redress.contracts.DeadlineEvent.DeadlineBreachRetracted;
import org.redress.contracts.DeadlineEvent.DeadlineBreached;
import org.redress.contracts.DeadlineEvent.DeadlineEnded;
import org.redress.contracts.DeadlineEvent.DeadlineMet;
import org.redress.contracts.DeadlineEvent.DeadlinePaused;
import org.redress.contracts.DeadlineEvent.DeadlineRecomputed;
import org.redress.contracts.DeadlineEvent.DeadlineResumed;
import org.redress.contracts.DeadlineEvent.DeadlineSet;
import org.redress.contracts.DeadlineEvent.EscalationRaised;
import org.redress.notification.deadline.model.Escalation.Step;

/** The moves of a single clock; each returns the clock after it and adds the event that tells of it. */
final class ClockFacts {

    private final UUID complaint;
    private final Rulebook book;
    private final Instant now;
    private final List<DeadlineEvent> events;
    private final List<CardSubject> unanswered = new ArrayList<>();

    ClockFacts(UUID complaint, Rulebook book, Instant now, List<DeadlineEvent> events) {
        this.complaint = complaint;
        this.book = book;
        this.now = now;
        this.events = events;
    }

    StageClock started(StageClock clock) {
        var term = clock.term();
        events.add(new DeadlineSet(
                complaint,
                now,
                clock.stage(),
                clock.run(),
                clock.startedAt(),
                book.timetable().withOffset(term.dueAt()),
                term.provisional(),
                clock.policyVersion(),
                term.calendarVersion()));
        return clock;
    }

    /** A window closes without a verdict; any other stage is breached, and escalated as far as {@code reached} says. */
    StageClock missed(StageClock clock, Predicate<Instant> reached) {
        if (book.stageOf(clock).silent()) {
            return ended(clock, ClockStatus.CANCELLED, clock.dueAt());
        }
        var due = clock.dueAt();
        events.add(new DeadlineBreached(
                complaint, now, clock.stage(), clock.run(), book.timetable().withOffset(due), now));
        if (clock.subject() != null) {
            unanswered.add(clock.subject());
        }
        return escalated(clock.with(clock.verdict().breached(due, now)), reached);
    }

    /** Rises through every level whose moment is reached. */
    StageClock escalated(StageClock late, Predicate<Instant> reached) {
        var timetable = book.timetableOf(late.term());
        var risen = late;
        for (var step : Escalations.pending(book.policyOf(late), late).toList()) {
            if (reached.test(Escalations.momentOf(step, timetable, late))) {
                risen = raised(risen, step);
            }
        }
        return risen;
    }

    StageClock raised(StageClock clock, Step step) {
        if (clock.told().escalations().contains(step.level())) {
            return clock;
        }
        events.add(new EscalationRaised(complaint, now, clock.stage(), clock.run(), step.level(), step.card()));
        return clock.with(clock.told().escalation(step.level()));
    }

    /** Where the reply to a card was missed, the stage that the card is about rises to the level after the card's. */
    StageClock answeredFor(StageClock clock) {
        var risen = clock;
        for (var subject : unanswered) {
            if (subject.stage().equals(clock.stage()) && subject.run() == clock.run()) {
                var step = book.policyOf(clock).escalation().step(book.stageOf(clock), subject.level() + 1);
                risen = step.isPresent() ? raised(risen, step.get()) : risen;
            }
        }
        return risen;
    }

    StageClock stopped(StageClock clock, Instant at) {
        var late = clock.status() == ClockStatus.BREACHED;
        events.add(new DeadlineMet(complaint, now, clock.stage(), clock.run(), at, late));
        return clock.with(clock.verdict().stopped(late ? ClockStatus.MET_LATE : ClockStatus.MET, at));
    }

    /** The retraction says by itself that the deadline was met. */
    StageClock stoppedInTimeAfterAll(StageClock clock, Instant at) {
        return clock.with(retracted(clock, at).verdict().stopped(ClockStatus.MET, at));
    }

    StageClock retracted(StageClock clock, Instant at) {
        events.add(new DeadlineBreachRetracted(complaint, now, clock.stage(), clock.run(), at));
        return clock.with(clock.verdict().retracted(now)).with(clock.told().notLate());
    }

    /** A breach remains one: what was already late when it ended is not forgotten. */
    StageClock ended(StageClock clock, ClockStatus as, Instant at) {
        events.add(new DeadlineEnded(complaint, now, clock.stage(), clock.run(), as.name()));
        return clock.with(clock.verdict().ended(clock.status() == ClockStatus.BREACHED ? clock.status() : as, at));
    }

    StageClock paused(StageClock clock, Instant at) {
        var timetable = book.timetableOf(clock.term());
        events.add(new DeadlinePaused(complaint, now, clock.stage(), clock.run()));
        return clock.with(timetable.left(clock.term(), timetable.dateOf(at)))
                .with(clock.verdict().status(ClockStatus.PAUSED));
    }

    StageClock resumed(StageClock clock, Instant at) {
        var timetable = book.timetable();
        var term = timetable.restart(book.stageOf(clock), clock.term(), timetable.dateOf(at));
        events.add(new DeadlineResumed(
                complaint, now, clock.stage(), clock.run(), timetable.withOffset(term.dueAt()), term.provisional()));
        return due(clock, term).with(clock.verdict().status(ClockStatus.OPEN));
    }

    StageClock recomputed(StageClock clock, Term term, String reason) {
        events.add(new DeadlineRecomputed(
                complaint,
                now,
                clock.stage(),
                clock.run(),
                book.timetable().withOffset(clock.dueAt()),
                book.timetable().withOffset(term.dueAt()),
                term.provisional(),
                reason));
        return due(clock, term);
    }

    /** Warnings come anew before another date. */
    private StageClock due(StageClock clock, Term term) {
        if (term.dueAt().equals(clock.dueAt())) {
            return clock.with(term);
        }
        var stage = book.stageOf(clock);
        return clock.with(term)
                .with(clock.told()
                        .ofAnotherDate(days ->
                                !book.timetable().warningAt(stage, term, days).isAfter(now)));
    }
}
