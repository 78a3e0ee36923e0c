package org.redress.notification.delivery.model;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a failed attempt: anything up to a ceiling that doubles with each ("full jitter"), so that what
 * failed together does not come back together.
 */
public record Backoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 40;

    public Duration after(int attempts, RandomGenerator random) {
        return Duration.ofMillis(random.nextLong(ceiling(attempts).toMillis() + 1));
    }

    /** {@code attempts} there have been, at least one. */
    Duration ceiling(int attempts) {
        var doublings = Math.min(attempts - 1, MOST_DOUBLINGS);
        var ceiling = Math.scalb((double) first.toMillis(), doublings);
        return ceiling < longest.toMillis() ? Duration.ofMillis((long) ceiling) : longest;
    }
}
