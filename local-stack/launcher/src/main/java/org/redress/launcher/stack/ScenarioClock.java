package org.redress.launcher.stack;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Simulated business time: at the wall-clock instant {@code epoch} it is {@code start}, from there it runs
 * {@code speed} times as fast. It belongs to the data: written once, valid for as long as they are.
 */
record ScenarioClock(Instant epoch, Instant start, BigDecimal speed) {

    static Optional<ScenarioClock> in(Home home) {
        var values = PropertyFile.read(file(home));
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new ScenarioClock(
                        Instant.parse(values.get("epoch")),
                        Instant.parse(values.get("start")),
                        new BigDecimal(values.get("speed"))));
    }

    void write(Home home) {
        PropertyFile.write(
                file(home),
                Map.of("epoch", epoch.toString(), "start", start.toString(), "speed", speed.toPlainString()));
    }

    Map<String, String> toEnvironment() {
        return Map.of(
                "REDRESS_CLOCK_EPOCH", epoch.toString(),
                "REDRESS_CLOCK_START", start.toString(),
                "REDRESS_CLOCK_SPEED", speed.toPlainString());
    }

    private static Path file(Home home) {
        return home.data().resolve("clock.properties");
    }
}
