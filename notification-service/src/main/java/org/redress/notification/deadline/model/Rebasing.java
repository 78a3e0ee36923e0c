package org.redress.notification.deadline.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.redress.contracts.DeadlineEvent;
import org.redress.notification.calendar.model.Period;

/**
 * Counts running clocks anew. What is paused or already late stays as it is, and nobody becomes late by it: a date that
 * would lie behind is left alone.
 */
final class Rebasing {

    private final Rulebook book;
    private final Clocks before;
    private final Rebase order;
    private final Instant now;
    private final List<DeadlineEvent> events = new ArrayList<>();
    private final ClockFacts moves;

    Rebasing(Rulebook book, Clocks before, Rebase order, Instant now) {
        this.book = book;
        this.before = before;
        this.order = order;
        this.now = now;
        this.moves = new ClockFacts(before.complaintId(), book, now, events);
    }

    Change change() {
        var after = before.all().stream()
                .map(clock -> clock.isRunning() && order.concerns(clock) ? rebased(clock) : clock)
                .toList();
        var lastEventAt = events.isEmpty() ? before.lastEventAt() : now;
        return new Change(
                new Clocks(before.complaintId(), before.facts(), after, lastEventAt), events, List.of(), List.of());
    }

    private StageClock rebased(StageClock clock) {
        var policy = book.policyAt(now);
        var stage = policy.stage(clock.stage());
        var old = clock.term();
        var term = book.timetable().term(stage, old.from(), length(clock, stage), old.extension());
        if (term.dueAt().equals(old.dueAt())) {
            return clock.with(term).under(policy.version());
        }
        return term.dueAt().isBefore(now)
                ? clock
                : moves.recomputed(clock.under(policy.version()), term, Reasons.REBASED);
    }

    /** A run that was paused has a rest of its own, which no policy knows. */
    private Period length(StageClock clock, StagePolicy stage) {
        var term = clock.term();
        var was = book.stageOf(clock).lengthFor(before.facts().handlingClass());
        var untouched = term.extension() == 0 ? was : was.plus(term.extension());
        var is = stage.lengthFor(before.facts().handlingClass());
        if (!term.period().equals(untouched)) {
            return term.period();
        }
        return term.extension() == 0 ? is : is.plus(term.extension());
    }
}
