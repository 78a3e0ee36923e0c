package org.redress.notification.deadline.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.ComplaintEvent.ComplaintFiled;
import org.redress.contracts.ComplaintEvent.ComplaintReclassified;
import org.redress.contracts.ComplaintEvent.ExtensionGranted;
import org.redress.contracts.ComplaintEvent.SupervisionCardIssued;
import org.redress.contracts.DeadlineEvent;

/** One event applied to the clocks of its complaint: first to those that are open, then it may start others. */
final class Application {

    private final Rulebook book;
    private final Policy policy;
    private final Timetable timetable;
    private final Clocks before;
    private final ComplaintEvent event;
    private final long sequence;
    private final Instant now;
    private final Facts facts;
    private final List<DeadlineEvent> events = new ArrayList<>();
    private final ClockFacts moves;

    Application(Rulebook book, Clocks before, ComplaintEvent event, long sequence, Instant now) {
        this.book = book;
        this.policy = book.policyAt(event.occurredAt());
        this.timetable = book.timetable();
        this.before = before;
        this.event = event;
        this.sequence = sequence;
        this.now = now;
        this.facts = before.facts().after(event);
        this.moves = new ClockFacts(before.complaintId(), book, now, events);
    }

    Change change() {
        var changed = before.all().stream()
                .map(clock -> clock.isOpen() ? applied(clock) : clock)
                .toList();
        var after = Stream.concat(changed.stream().map(moves::answeredFor), started())
                .toList();
        var lastEventAt = events.isEmpty() ? before.lastEventAt() : now;
        return new Change(new Clocks(before.complaintId(), facts, after, lastEventAt), events, List.of(), List.of());
    }

    private StageClock applied(StageClock clock) {
        var stage = book.stageOf(clock);
        if (stage.stop().contains(event.getClass())) {
            return stopped(clock);
        }
        if (policy.stage(clock.stage()).restartsOn(event)) {
            return ended(clock, ClockStatus.SUPERSEDED);
        }
        var end = book.policyOf(clock).endOf(clock.stage(), event);
        return end.isPresent() ? ended(clock, end.get()) : owned(stage, goneOn(stage, clock));
    }

    private StageClock stopped(StageClock clock) {
        if (isBreachUndone(clock)) {
            return moves.stoppedInTimeAfterAll(clock, event.occurredAt());
        }
        var judged = judged(clock);
        return judged.isOpen() ? moves.stopped(judged, event.occurredAt()) : judged;
    }

    private StageClock ended(StageClock clock, ClockStatus as) {
        var judged = isBreachUndone(clock) ? moves.retracted(clock, event.occurredAt()) : judged(clock);
        return judged.isOpen() ? moves.ended(judged, as, event.occurredAt()) : judged;
    }

    /** What was due before the event occurred is missed first, whether time had been noticed to pass or not. */
    private StageClock judged(StageClock clock) {
        if (clock.isLate()) {
            return moves.escalated(clock, this::isBefore);
        }
        return clock.isMissedAt(event.occurredAt()) ? moves.missed(clock, this::isBefore) : clock;
    }

    private boolean isBefore(Instant moment) {
        return event.occurredAt().isAfter(moment);
    }

    private boolean isBreachUndone(StageClock clock) {
        return clock.status() == ClockStatus.BREACHED && !event.occurredAt().isAfter(clock.dueAt());
    }

    private StageClock goneOn(StagePolicy stage, StageClock clock) {
        if (stage.pause().contains(event.getClass()) && clock.status() != ClockStatus.PAUSED) {
            return paused(clock);
        }
        if (stage.resume().contains(event.getClass()) && clock.status() == ClockStatus.PAUSED) {
            return moves.resumed(clock, event.occurredAt());
        }
        if (event instanceof ExtensionGranted granted
                && stage.extendable() != null
                && granted.stage().equals(clock.stage())) {
            return extended(stage, clock, granted.workingDays());
        }
        return event instanceof ComplaintReclassified ? reclassified(stage, clock) : clock;
    }

    /** Only time that is left can be kept. */
    private StageClock paused(StageClock clock) {
        if (event.occurredAt().isAfter(clock.dueAt())) {
            return clock;
        }
        var open = isBreachUndone(clock) ? moves.retracted(clock, event.occurredAt()) : clock;
        return moves.paused(open, event.occurredAt());
    }

    /** A grant that comes after the due date takes the breach back, if the new date is still ahead. */
    private StageClock extended(StagePolicy stage, StageClock clock, int days) {
        var old = clock.term();
        var term = timetable.term(stage, old.from(), old.period().plus(days), old.extension() + days);
        var isAhead = !event.occurredAt().isAfter(term.dueAt());
        var open =
                clock.status() == ClockStatus.BREACHED && isAhead ? moves.retracted(clock, event.occurredAt()) : clock;
        return moves.recomputed(open, term, Reasons.EXTENSION);
    }

    /** Another class of handling takes another time, unless the run has a history of its own by now. */
    private StageClock reclassified(StagePolicy stage, StageClock clock) {
        var was = stage.lengthFor(before.facts().handlingClass());
        var is = stage.lengthFor(facts.handlingClass());
        var isUntouched = clock.isRunning() && clock.term().period().equals(was);
        return was.equals(is) || !isUntouched
                ? clock
                : moves.recomputed(clock, timetable.term(stage, clock.term().from(), is, 0), Reasons.RECLASSIFIED);
    }

    /** A clock follows the complaint from department to department; a card stays with whom it was issued to. */
    private StageClock owned(StagePolicy stage, StageClock clock) {
        return stage.cards().isEmpty() ? clock.ownedBy(facts.lead()) : clock;
    }

    private Stream<StageClock> started() {
        return policy.stages().stream()
                .filter(stage -> stage.restartsOn(event))
                .map(stage -> stage.startsOn(event) ? fresh(stage) : inherited(stage))
                .map(moves::started);
    }

    private StageClock fresh(StagePolicy stage) {
        var at = event instanceof ComplaintFiled filed ? filed.receivedAt() : event.occurredAt();
        var department = event instanceof SupervisionCardIssued card ? card.department() : facts.lead();
        var term = timetable.term(stage, timetable.dateOf(at), stage.lengthFor(facts.handlingClass()), 0);
        return StageClock.started(stage.id(), sequence, at, department, policy.version(), term)
                .about(subject());
    }

    private CardSubject subject() {
        return event instanceof SupervisionCardIssued card && card.stage() != null
                ? new CardSubject(card.stage(), card.run(), card.level())
                : null;
    }

    private StageClock inherited(StagePolicy stage) {
        return before.latest(stage.id())
                .map(run -> StageClock.started(
                        stage.id(), sequence, event.occurredAt(), facts.lead(), policy.version(), run.term()))
                .orElseGet(() -> fresh(stage));
    }
}
