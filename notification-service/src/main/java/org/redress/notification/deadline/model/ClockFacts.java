package org.redress.notification.deadline.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.contracts.DeadlineEvent;
import org.redress.contracts.DeadlineEvent.DeadlineBreachRetracted;
import org.redress.contracts.DeadlineEvent.DeadlineBreached;
import org.redress.contracts.DeadlineEvent.DeadlineEnded;
import org.redress.contracts.DeadlineEvent.DeadlineMet;
import org.redress.contracts.DeadlineEvent.DeadlinePaused;
import org.redress.contracts.DeadlineEvent.DeadlineRecomputed;
import org.redress.contracts.DeadlineEvent.DeadlineResumed;
import org.redress.contracts.DeadlineEvent.DeadlineSet;

/** The moves of a single clock; each returns the clock after it and adds the event that tells of it. */
final class ClockFacts {

    private final UUID complaint;
    private final Timetable timetable;
    private final Instant now;
    private final List<DeadlineEvent> events;

    ClockFacts(UUID complaint, Timetable timetable, Instant now, List<DeadlineEvent> events) {
        this.complaint = complaint;
        this.timetable = timetable;
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
                timetable.withOffset(term.dueAt()),
                term.provisional(),
                clock.policyVersion(),
                term.calendarVersion()));
        return clock;
    }

    /** A window closes without a verdict; any other stage is breached. */
    StageClock missed(StagePolicy stage, StageClock clock) {
        if (stage.silent()) {
            return ended(clock, ClockStatus.CANCELLED, clock.dueAt());
        }
        var due = clock.dueAt();
        events.add(new DeadlineBreached(complaint, now, clock.stage(), clock.run(), timetable.withOffset(due), now));
        return clock.with(clock.verdict().breached(due, now));
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
        return clock.with(clock.verdict().retracted(now));
    }

    /** A breach remains one: what was already late when it ended is not forgotten. */
    StageClock ended(StageClock clock, ClockStatus as, Instant at) {
        events.add(new DeadlineEnded(complaint, now, clock.stage(), clock.run(), as.name()));
        return clock.with(clock.verdict().ended(clock.status() == ClockStatus.BREACHED ? clock.status() : as, at));
    }

    StageClock paused(StageClock clock, Instant at) {
        events.add(new DeadlinePaused(complaint, now, clock.stage(), clock.run()));
        return clock.with(timetable.left(clock.term(), timetable.dateOf(at)))
                .with(clock.verdict().status(ClockStatus.PAUSED));
    }

    StageClock resumed(StagePolicy stage, StageClock clock, Instant at) {
        var term = timetable.restart(stage, clock.term(), timetable.dateOf(at));
        events.add(new DeadlineResumed(
                complaint, now, clock.stage(), clock.run(), timetable.withOffset(term.dueAt()), term.provisional()));
        return clock.with(term).with(clock.verdict().status(ClockStatus.OPEN));
    }

    StageClock recomputed(StageClock clock, Term term, String reason) {
        events.add(new DeadlineRecomputed(
                complaint,
                now,
                clock.stage(),
                clock.run(),
                timetable.withOffset(clock.dueAt()),
                timetable.withOffset(term.dueAt()),
                term.provisional(),
                reason));
        return clock.with(term);
    }
}
