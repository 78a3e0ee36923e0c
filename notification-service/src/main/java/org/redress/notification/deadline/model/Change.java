package org.redress.notification.deadline.model;

import java.util.List;
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

    /** A warning that would have come too late to be true. */
    public record Skipped(StageClock clock, int daysBefore) {}
}
