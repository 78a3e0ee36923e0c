package org.redress.notification.deadline.model;

import java.time.Instant;

/** How a clock stands and what was found; a retracted breach keeps the instants of both. */
public record Verdict(
        ClockStatus status,
        Instant stoppedAt,
        Instant breachedAt,
        Instant detectedAt,
        Instant retractedAt,
        Instant endedAt) {

    static final Verdict OPEN = new Verdict(ClockStatus.OPEN, null, null, null, null, null);

    Verdict status(ClockStatus now) {
        return new Verdict(now, stoppedAt, breachedAt, detectedAt, retractedAt, endedAt);
    }

    Verdict stopped(ClockStatus as, Instant at) {
        return new Verdict(as, at, breachedAt, detectedAt, retractedAt, at);
    }

    Verdict breached(Instant due, Instant detected) {
        return new Verdict(ClockStatus.BREACHED, stoppedAt, due, detected, null, endedAt);
    }

    Verdict retracted(Instant at) {
        return new Verdict(ClockStatus.OPEN, stoppedAt, breachedAt, detectedAt, at, endedAt);
    }

    Verdict ended(ClockStatus as, Instant at) {
        return new Verdict(as, stoppedAt, breachedAt, detectedAt, retractedAt, at);
    }
}
