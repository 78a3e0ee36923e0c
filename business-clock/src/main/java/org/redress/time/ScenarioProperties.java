package org.redress.time;

import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** {@code redress.clock.*}; all three or none. {@code epoch} is wall time, {@code start} the business time shown then. */
@ConfigurationProperties("redress.clock")
record ScenarioProperties(Instant epoch, Instant start, Double speed) {

    boolean isScenario() {
        var given = (epoch != null ? 1 : 0) + (start != null ? 1 : 0) + (speed != null ? 1 : 0);
        if (given == 1 || given == 2) {
            throw new IllegalStateException(
                    "Set all of redress.clock.epoch, redress.clock.start and redress.clock.speed,"
                            + " or none of them");
        }
        return given == 3;
    }
}
