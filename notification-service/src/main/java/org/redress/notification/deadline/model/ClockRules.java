package org.redress.notification.deadline.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.redress.contracts.ComplaintEvent;

/** What an event or the passing of time does to the clocks of a complaint. Met or late is decided by occurrence. */
public final class ClockRules {

    private final Rulebooks books;

    /** @param books asked anew at every use */
    public ClockRules(Rulebooks books) {
        this.books = books;
    }

    public Rulebook book() {
        return books.current();
    }

    private Rulebook bookOf(Clocks clocks) {
        var book = books.current();
        return book.knows(clocks) ? book : books.refreshed();
    }

    /** {@code sequence} is the event's position in its source: the run of every clock it starts. */
    public Change apply(Clocks clocks, ComplaintEvent event, long sequence, Instant now) {
        var at = latest(now, event.occurredAt(), clocks.lastEventAt());
        return new Application(bookOf(clocks), clocks, event, sequence, at).change();
    }

    /**
     * @param grace how late is still in time, since nothing fires to the instant
     * @param certain says of an instant whether everything that occurred up to it has arrived here
     */
    public Change fire(Clocks clocks, Instant now, Duration grace, Predicate<Instant> certain) {
        return new Firing(bookOf(clocks), clocks, latest(now, clocks.lastEventAt()), grace, certain).change();
    }

    /** Counts running clocks anew on the policy in force and the newest calendar. */
    public Change rebase(Clocks clocks, Rebase order, Instant now) {
        return new Rebasing(bookOf(clocks), clocks, order, latest(now, clocks.lastEventAt())).change();
    }

    /** A department with too many red cards: the run that the last one is about rises to the highest level. */
    public Change raiseForRedCards(Change change, CardSubject subject, Instant now) {
        return new RedCardEscalation(book(), change, latest(now, change.clocks().lastEventAt())).of(subject);
    }

    /** The earliest instant at which anything must happen by itself; a breach waits for {@code grace} after due. */
    public Optional<Instant> nextAt(Clocks clocks, Duration grace) {
        return clocks.open().stream()
                .flatMap(clock -> clock.isLate() ? levels(clock, grace) : moments(clock, grace))
                .min(Instant::compareTo);
    }

    private Stream<Instant> moments(StageClock clock, Duration grace) {
        if (!clock.isRunning()) {
            return Stream.empty();
        }
        if (isToBeCountedAgain(clock)) {
            return Stream.of(clock.startedAt());
        }
        var stage = book().stageOf(clock);
        var timetable = book().timetableOf(clock.term());
        var warnings =
                Warnings.pending(stage, timetable, clock).map(days -> timetable.warningAt(stage, clock.term(), days));
        return Stream.concat(warnings, dueMoment(clock, grace).stream());
    }

    /** At once, also when something else has happened to the complaint since its year became known. */
    private boolean isToBeCountedAgain(StageClock clock) {
        return clock.term().provisional()
                && !clock.term().calendarVersion().equals(book().calendar().version());
    }

    private Stream<Instant> levels(StageClock clock, Duration grace) {
        var timetable = book().timetableOf(clock.term());
        return Escalations.pending(book().policyOf(clock), clock)
                .map(step -> Escalations.momentOf(step, timetable, clock).plus(grace));
    }

    private static Optional<Instant> dueMoment(StageClock clock, Duration grace) {
        if (clock.term().provisional()) {
            return clock.told().alarmed() ? Optional.empty() : Optional.of(clock.dueAt());
        }
        return Optional.of(clock.dueAt().plus(grace));
    }

    private static Instant latest(Instant... instants) {
        return Stream.of(instants).max(Instant::compareTo).orElseThrow();
    }
}
