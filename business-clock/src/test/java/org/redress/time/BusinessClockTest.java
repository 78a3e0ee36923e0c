package org.redress.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class BusinessClockTest {

    private static final Instant EPOCH = Instant.parse("2026-11-23T08:00:00Z");
    private static final String[] SCENARIO = {
        "redress.clock.epoch=2026-11-23T08:00:00Z",
        "redress.clock.start=2025-12-01T00:00:00Z",
        "redress.clock.speed=3600"
    };

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(BusinessClockAutoConfiguration.class));

    @Test
    void anHourPassesEachSecondAtSpeed3600() {
        var wall = Clock.fixed(EPOCH.plusMillis(1500), ZoneOffset.UTC);
        var clock = new ScenarioClock(wall, EPOCH, Instant.parse("2025-12-01T00:00:00Z"), 3600);
        assertThat(clock.instant()).isEqualTo("2025-12-01T01:30:00Z");
    }

    @Test
    void aScenarioMustRunForwards() {
        assertThatThrownBy(() -> new ScenarioClock(Clock.systemUTC(), EPOCH, EPOCH, 0))
                .hasMessageContaining("redress.clock.speed");
    }

    @Test
    void withoutAScenarioBusinessTimeIsRealTimeInMilliseconds() {
        context.run(c -> {
            var now = c.getBean(Clock.class).instant();
            assertThat(now).isBetween(Instant.now().minusSeconds(60), Instant.now());
            assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MILLIS));
        });
    }

    @Test
    void theDemoProfileTakesAScenario() {
        context.withPropertyValues(SCENARIO)
                .withPropertyValues("spring.profiles.active=demo")
                .run(c -> assertThat(c.getBean(Clock.class).instant()).isNotNull());
    }

    @Test
    void productionRefusesAScenario() {
        context.withPropertyValues(SCENARIO)
                .run(c -> assertThat(c).getFailure().rootCause().hasMessageContaining("scenario clock"));
    }

    @Test
    void halfAScenarioIsRefused() {
        context.withPropertyValues("redress.clock.speed=2", "spring.profiles.active=demo")
                .run(c -> assertThat(c).getFailure().rootCause().hasMessageContaining("or none of them"));
    }
}
