package org.redress.notification.deadline.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.redress.contracts.DeadlineEvent;
import org.redress.contracts.DeadlineEvent.DeadlineWarning;

/** What the passing of time does: warnings, breaches, escalations, and windows that close. */
final class Firing {

    private final Rulebook book;
    private final Clocks before;
    private final Instant now;
    private final Duration grace;
    private final Predicate<Instant> reached;
    private final List<DeadlineEvent> events = new ArrayList<>();
    private final List<Change.Skipped> skipped = new ArrayList<>();
    private final List<StageClock> alarms = new ArrayList<>();
    private final ClockFacts moves;

    Firing(Rulebook book, Clocks before, Instant now, Duration grace, Predicate<Instant> certain) {
        this.book = book;
        this.before = before;
        this.now = now;
        this.grace = grace;
        this.reached = instant -> now.isAfter(instant) && certain.test(instant);
        this.moves = new ClockFacts(before.complaintId(), book, now, events);
    }

    Change change() {
        var fired = before.all().stream().map(this::fired).toList();
        var after = fired.stream().map(moves::answeredFor).toList();
        var lastEventAt = events.isEmpty() ? before.lastEventAt() : now;
        return new Change(
                new Clocks(before.complaintId(), before.facts(), after, lastEventAt), events, skipped, alarms);
    }

    private StageClock fired(StageClock clock) {
        if (clock.isLate()) {
            return moves.escalated(clock, reached);
        }
        return clock.isRunning() ? due(warned(counted(clock))) : clock;
    }

    /** A date that was provisional is counted again on the first calendar that came after it. */
    private StageClock counted(StageClock clock) {
        var term = clock.term();
        if (!term.provisional() || term.calendarVersion().equals(book.calendar().version())) {
            return clock;
        }
        var counted = book.timetable().again(book.stageOf(clock), term);
        var isAsBefore = counted.provisional() && counted.dueAt().equals(term.dueAt());
        return isAsBefore ? clock.with(counted) : moves.recomputed(clock, counted, Reasons.CALENDAR);
    }

    private StageClock warned(StageClock clock) {
        var stage = book.stageOf(clock);
        var timetable = book.timetableOf(clock.term());
        var warned = clock;
        for (var days : Warnings.pending(stage, timetable, clock).toList()) {
            if (!timetable.warningAt(stage, clock.term(), days).isAfter(now)) {
                warned = timetable.isStale(stage, clock.term(), days, now, grace)
                        ? skipped(warned, days)
                        : warned(warned, days);
                warned = warned.with(warned.told().warning(days));
            }
        }
        return warned;
    }

    private StageClock skipped(StageClock clock, int days) {
        skipped.add(new Change.Skipped(clock, days));
        return clock;
    }

    private StageClock warned(StageClock clock, int days) {
        var timetable = book.timetable();
        events.add(new DeadlineWarning(
                before.complaintId(), now, clock.stage(), clock.run(), timetable.withOffset(clock.dueAt()), days));
        var stage = book.stageOf(clock);
        return Warnings.isLast(stage, days) && !clock.term().provisional() ? raisedBefore(clock, stage) : clock;
    }

    private StageClock raisedBefore(StageClock clock, StagePolicy stage) {
        var nearLimit = book.policyOf(clock)
                .escalation()
                .chainOf(stage)
                .filter(Escalation.Step::comesWithLastWarning)
                .findFirst();
        return nearLimit.isPresent() ? moves.raised(clock, nearLimit.get()) : clock;
    }

    private StageClock due(StageClock clock) {
        if (!now.isAfter(clock.dueAt())) {
            return clock;
        }
        if (clock.term().provisional()) {
            return clock.told().alarmed() ? clock : alarmed(clock);
        }
        return reached.test(clock.dueAt()) ? moves.missed(clock, reached) : clock;
    }

    private StageClock alarmed(StageClock clock) {
        alarms.add(clock);
        return clock.with(clock.told().alarm());
    }
}
