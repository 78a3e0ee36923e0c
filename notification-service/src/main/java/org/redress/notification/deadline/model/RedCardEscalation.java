package org.redress.notification.deadline.model;

import java.time.Instant;
import java.util.ArrayList;

/** Adds to a change the level that many red cards of one department lead to. */
final class RedCardEscalation {

    private final Rulebook book;
    private final Change change;
    private final Instant now;

    RedCardEscalation(Rulebook book, Change change, Instant now) {
        this.book = book;
        this.change = change;
        this.now = now;
    }

    Change of(CardSubject subject) {
        var clocks = change.clocks();
        var events = new ArrayList<>(change.events());
        var moves = new ClockFacts(clocks.complaintId(), book, now, events);
        var after = clocks.all().stream()
                .map(clock -> isOf(subject, clock) ? raised(moves, clock) : clock)
                .toList();
        return new Change(
                new Clocks(clocks.complaintId(), clocks.facts(), after, now),
                events,
                change.skipped(),
                change.alarms());
    }

    private static boolean isOf(CardSubject subject, StageClock clock) {
        return clock.stage().equals(subject.stage()) && clock.run() == subject.run();
    }

    private StageClock raised(ClockFacts moves, StageClock clock) {
        var escalation = book.policyOf(clock).escalation();
        return escalation
                .step(book.stageOf(clock), escalation.redCardsLevel())
                .map(step -> moves.raised(clock, step))
                .orElse(clock);
    }
}
