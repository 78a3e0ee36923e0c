package org.redress.notification.deadline.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.redress.contracts.DeadlineEvent;
import org.redress.contracts.DeadlineEvent.DeadlineWarning;

/** What the passing of time does: warnings, breaches, and windows that close. */
final class Firing {

    private final Policy policy;
    private final Timetable timetable;
    private final Clocks before;
    private final Instant now;
    private final Predicate<Instant> certain;
    private final List<DeadlineEvent> events = new ArrayList<>();
    private final List<Change.Skipped> skipped = new ArrayList<>();
    private final List<StageClock> alarms = new ArrayList<>();

    Firing(Policy policy, Timetable timetable, Clocks before, Instant now, Predicate<Instant> certain) {
        this.policy = policy;
        this.timetable = timetable;
        this.before = before;
        this.now = now;
        this.certain = certain;
    }

    Change change() {
        var after = before.all().stream()
                .map(clock -> clock.isOpen() && clock.isRunning() ? due(warned(clock)) : clock)
                .toList();
        var lastEventAt = events.isEmpty() ? before.lastEventAt() : now;
        return new Change(
                new Clocks(before.complaintId(), before.facts(), after, lastEventAt), events, skipped, alarms);
    }

    private StageClock warned(StageClock clock) {
        var stage = policy.stage(clock.stage());
        var warned = clock;
        for (var days : Warnings.pending(stage, timetable, clock).toList()) {
            if (!timetable.warningAt(stage, clock.term(), days).isAfter(now)) {
                warn(clock, days, timetable.isStale(stage, clock.term(), days, now));
                warned = warned.warned(days);
            }
        }
        return warned;
    }

    private void warn(StageClock clock, int days, boolean stale) {
        if (stale) {
            skipped.add(new Change.Skipped(clock, days));
        } else {
            events.add(new DeadlineWarning(
                    before.complaintId(), now, clock.stage(), clock.run(), timetable.withOffset(clock.dueAt()), days));
        }
    }

    private StageClock due(StageClock clock) {
        if (!now.isAfter(clock.dueAt())) {
            return clock;
        }
        if (clock.term().provisional()) {
            return clock.alarmed() ? clock : alarmed(clock);
        }
        var facts = new ClockFacts(before.complaintId(), timetable, now, events);
        return certain.test(clock.dueAt()) ? facts.missed(policy.stage(clock.stage()), clock) : clock;
    }

    private StageClock alarmed(StageClock clock) {
        alarms.add(clock);
        return clock.withAlarm();
    }
}
