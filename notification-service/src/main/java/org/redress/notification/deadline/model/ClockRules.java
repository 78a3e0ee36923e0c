package org.redress.notification.deadline.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.redress.contracts.ComplaintEvent;

/** What an event or the passing of time does to the clocks of a complaint. Met or late is decided by occurrence. */
public final class ClockRules {

    private final Policy policy;
    private final Timetable timetable;

    public ClockRules(Policy policy, Timetable timetable) {
        this.policy = policy;
        this.timetable = timetable;
    }

    public Policy policy() {
        return policy;
    }

    public Timetable timetable() {
        return timetable;
    }

    /** {@code sequence} is the event's position in its source: the run of every clock it starts. */
    public Change apply(Clocks clocks, ComplaintEvent event, long sequence, Instant now) {
        var at = latest(now, event.occurredAt(), clocks.lastEventAt());
        return new Application(policy, timetable, clocks, event, sequence, at).change();
    }

    /** {@code certain} says of a due instant whether everything that occurred up to it has arrived here. */
    public Change fire(Clocks clocks, Instant now, Predicate<Instant> certain) {
        return new Firing(policy, timetable, clocks, latest(now, clocks.lastEventAt()), certain).change();
    }

    /** The earliest instant at which anything must happen by itself; a breach waits for {@code grace} after due. */
    public Optional<Instant> nextAt(Clocks clocks, Duration grace) {
        return clocks.open().stream()
                .filter(StageClock::isRunning)
                .flatMap(clock -> moments(clock, grace))
                .min(Instant::compareTo);
    }

    private Stream<Instant> moments(StageClock clock, Duration grace) {
        var stage = policy.stage(clock.stage());
        var warnings =
                Warnings.pending(stage, timetable, clock).map(days -> timetable.warningAt(stage, clock.term(), days));
        return Stream.concat(warnings, dueMoment(clock, grace).stream());
    }

    private static Optional<Instant> dueMoment(StageClock clock, Duration grace) {
        if (clock.term().provisional()) {
            return clock.alarmed() ? Optional.empty() : Optional.of(clock.dueAt());
        }
        return Optional.of(clock.dueAt().plus(grace));
    }

    private static Instant latest(Instant... instants) {
        return Stream.of(instants).max(Instant::compareTo).orElseThrow();
    }
}
