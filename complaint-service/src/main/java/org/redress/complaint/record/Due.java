package org.redress.complaint.record;

import java.time.OffsetDateTime;
import java.util.Set;

/** A clock as the notification service last reported it; a projection, not part of the complaint's history. */
public record Due(long run, OffsetDateTime dueAt, boolean provisional, String status) {

    /** A clock in one of these states still says by when something must be done. */
    public static final Set<String> RUNNING = Set.of("OPEN", "PAUSED", "BREACHED");

    private static final Set<String> VOID = Set.of("CANCELLED", "SUPERSEDED");

    public boolean isRunning() {
        return RUNNING.contains(status);
    }

    /** Neither cancelled nor replaced: what was promised stays readable after it was kept. */
    public boolean stands() {
        return !VOID.contains(status);
    }
}
