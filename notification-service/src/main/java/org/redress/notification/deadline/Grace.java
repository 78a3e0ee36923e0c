package org.redress.notification.deadline;

import java.time.Duration;

/** How long a breach waits for events under way: so much wall time, during which business time may run faster. */
public record Grace(Duration wall, double speed) {

    public Duration business() {
        return Duration.ofMillis(Math.round(wall.toMillis() * speed));
    }
}
