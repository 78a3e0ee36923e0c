package org.redress.notification.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Relates the two times there are. Opening hours are business time, which on a scenario clock is simulated; attempts,
 * leases and back-off are wall time, since mail servers and endpoints know no scenario.
 */
@Component
public final class BusinessTime {

    private final Clock business;
    private final Clock wall;
    private final double speed;

    @Autowired
    BusinessTime(Clock business, @Value("${redress.clock.speed:1}") double speed) {
        this(business, Clock.systemUTC(), speed);
    }

    public BusinessTime(Clock business, Clock wall, double speed) {
        this.business = business;
        this.wall = wall;
        this.speed = speed;
    }

    /** What the business clock shows at a moment. */
    public Instant business(Instant wallTime) {
        return business.instant().plus(times(Duration.between(wall.instant(), wallTime), speed));
    }

    /** The moment at which the business clock shows a time. */
    public Instant wall(Instant businessTime) {
        return wall.instant().plus(times(Duration.between(business.instant(), businessTime), 1 / speed));
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
}
