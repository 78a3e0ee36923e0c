package org.redress.notification.deadline;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How clocks are watched.
 *
 * @param grace wall time by which a breach waits for events under way; null for the default of the clock in use
 * @param poll wall time between two looks at what is due
 * @param batch how many complaints are taken at a time
 */
@ConfigurationProperties("redress.deadlines")
public record DeadlineSettings(
        @DefaultValue("mofcom-2020") String policy,
        Duration grace,
        @DefaultValue("250ms") Duration poll,
        @DefaultValue("200") int batch) {

    private static final Duration GRACE = Duration.ofSeconds(60);
    private static final Duration SCENARIO_GRACE = Duration.ofSeconds(1);

    /** The scenario clock's settings, as far as they matter here. */
    @ConfigurationProperties("redress.clock")
    public record Scenario(Instant epoch, @DefaultValue("1") double speed) {}

    Grace graceOn(Scenario scenario) {
        var usual = scenario.epoch() == null ? GRACE : SCENARIO_GRACE;
        return new Grace(grace == null ? usual : grace, scenario.speed());
    }
}
