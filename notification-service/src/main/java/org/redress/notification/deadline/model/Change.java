package org.redress.notification.deadline.model;

import java.util.List;
import java.util.stream.Stream;
import org.redress.contracts.DeadlineEvent;

/**
 * The new clocks and the facts that explain them; stored together or not at all. {@code skipped} are warnings whose
 * moment had passed, {@code alarms} provisional dates that arrived without a calendar.
 */
public record Change(Clocks clocks, List<DeadlineEvent> events, List<Skipped> skipped, List<StageClock> alarms) {

    public Change {
        events = List.copyOf(events);
        skipped = List.copyOf(skipped);
        alarms = List.copyOf(alarms);
    }

    public static Change none(Clocks clocks) {
        return new Change(clocks, List.of(), List.of(), List.of());
    }

    /** Both, as one. */
    public Change then(Change next) {
        return new Change(
                next.clocks, both(events, next.events), both(skipped, next.skipped), both(alarms, next.alarms));
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** A warning that would have come too late to be true. */
    public record Skipped(StageClock clock, int daysBefore) {}
}
