package org.redress.routing.suggestion;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code redress.suggestions.*}.
 *
 * @param leastNew so many assignments must be new before the model is trained again
 * @param mostExamples the newest of so many are learnt from; time and memory grow with them
 */
@ConfigurationProperties("redress.suggestions")
record LearningSettings(
        @DefaultValue("10m") Duration learnEvery,
        @DefaultValue("20") int leastNew,
        @DefaultValue("2000") int mostExamples) {}
