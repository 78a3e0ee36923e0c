package org.redress.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Simulated business time: at the wall instant {@code epoch} it shows {@code start}, and from there runs {@code speed}
 * times as fast. The three values fix it, so every process that shares them shows the same time, also after a restart.
 */
final class ScenarioClock extends Clock {

    private final Clock wall;
    private final Instant epoch;
    private final Instant start;
    private final double speed;

    ScenarioClock(Clock wall, Instant epoch, Instant start, double speed) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("redress.clock.speed must be positive: " + speed);
        }
        this.wall = wall;
        this.epoch = epoch;
        this.start = start;
        this.speed = speed;
    }

    @Override
    public Instant instant() {
        var elapsedMillis = Duration.between(epoch, wall.instant()).toMillis();
        return start.plusMillis(Math.round(elapsedMillis * speed));
    }

    @Override
    public ZoneId getZone() {
        return wall.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ScenarioClock(wall.withZone(zone), epoch, start, speed);
    }
}
