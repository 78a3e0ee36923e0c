package org.redress.notification.deadline.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.contracts.ComplaintEvent;

/** All deadlines of one profile from an instant on, which events end clocks without stopping them, and what lateness leads to. */
public record Policy(
        String profile,
        int version,
        Instant effectiveFrom,
        String calendar,
        List<StagePolicy> stages,
        List<EndRule> ends,
        Escalation escalation) {

    /** Clocks of {@code stages} (all of them when empty) that {@code event} does not stop end as {@code status}. */
    public record EndRule(Class<? extends ComplaintEvent> event, Set<String> stages, ClockStatus status) {

        boolean endsOn(ComplaintEvent happened, String stage) {
            return event.isInstance(happened) && (stages.isEmpty() || stages.contains(stage));
        }
    }

    public StagePolicy stage(String id) {
        return stages.stream()
                .filter(stage -> stage.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stage " + id + " in " + profile));
    }

    Optional<ClockStatus> endOf(String stage, ComplaintEvent event) {
        return ends.stream()
                .filter(rule -> rule.endsOn(event, stage))
                .map(EndRule::status)
                .findFirst();
    }
}
