package org.redress.notification.deadline.model;

import java.util.Set;

/**
 * An administrator's order to count running clocks anew on the policy in force and the newest calendar.
 *
 * @param stages which ones; all of them when empty
 */
public record Rebase(String id, Set<String> stages) {

    public Rebase {
        stages = Set.copyOf(stages);
    }

    public boolean concerns(StageClock clock) {
        return stages.isEmpty() || stages.contains(clock.stage());
    }
}
