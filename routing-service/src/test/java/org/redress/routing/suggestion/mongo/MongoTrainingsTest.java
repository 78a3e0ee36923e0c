package org.redress.routing.suggestion.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.routing.RoutingTest;
import org.redress.routing.suggestion.model.Figures;
import org.redress.routing.suggestion.model.Training;
import org.redress.routing.suggestion.model.Training.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@RoutingTest
class MongoTrainingsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(15);

    @Autowired
    private MongoTemplate mongo;

    private MongoTrainings trainings;

    @BeforeEach
    void nothingLearnt() {
        mongo.dropCollection("suggestionTrainings");
        trainings = new MongoTrainings(mongo);
    }

    @Test
    void onlyOneLearnsUntilItIsDoneOrItsTimeIsUp() {
        assertThat(trainings.claim(NOW, LEASE)).isTrue();
        assertThat(trainings.claim(NOW.plusSeconds(1), LEASE)).isFalse();
        assertThat(trainings.claim(NOW.plus(LEASE), LEASE)).isTrue();

        trainings.release(Optional.empty());
        assertThat(trainings.claim(NOW, LEASE)).isTrue();
    }

    @Test
    void whatCameOfItIsKeptUntilTheNextTime() {
        assertThat(trainings.last()).isEmpty();
        var figures = new Figures(200, 0.9, 0.9, 1, 0.5, 0.8, 0.95);
        var training = new Training(NOW, NOW.minusSeconds(60), Outcome.KEPT, 20, 19, 12, figures);
        trainings.claim(NOW, LEASE);
        trainings.release(Optional.of(training));
        trainings.claim(NOW, LEASE);
        trainings.release(Optional.empty());
        assertThat(trainings.last()).contains(training);
    }
}
