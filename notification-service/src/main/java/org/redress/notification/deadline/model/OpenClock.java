package org.redress.notification.deadline.model;

import java.time.Instant;

/** As much of an open clock as says how it stands. */
public record OpenClock(String stage, String department, ClockStatus status, Instant dueAt, boolean provisional) {

    /** Whether the instant it is due at is certain and time goes towards it, or has gone past. */
    boolean isCounting() {
        return status != ClockStatus.PAUSED && !provisional;
    }
}
