package org.redress.time;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The {@link Clock} of business time in whole milliseconds, which is what is stored, hashed and published. */
@AutoConfiguration
@EnableConfigurationProperties(ScenarioProperties.class)
class BusinessClockAutoConfiguration {

    private static final Duration MILLISECOND = Duration.ofMillis(1);

    @Bean
    @ConditionalOnMissingBean
    Clock clock(ScenarioProperties scenario, Environment environment) {
        var wall = Clock.systemUTC();
        if (!scenario.isScenario()) {
            return Clock.tick(wall, MILLISECOND);
        }
        if (!environment.acceptsProfiles(Profiles.of("demo | test"))) {
            throw new IllegalStateException(
                    "A scenario clock (redress.clock.*) runs only in the profiles demo and test:"
                            + " elsewhere deadlines are real");
        }
        return Clock.tick(new ScenarioClock(wall, scenario.epoch(), scenario.start(), scenario.speed()), MILLISECOND);
    }
}
