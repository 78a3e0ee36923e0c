package org.redress.notification.deadline;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.localstack.testing.OwnParts;
import org.redress.notification.deadline.model.ClockStatus;
import org.redress.notification.deadline.model.Happenings;
import org.redress.notification.running.ComplaintTopic;
import org.redress.notification.running.RunningService;

/** A demonstration in which ten hours pass in a second: what is due fires by itself, a second of wall time later. */
class ScenarioClockTest {

    private static final Instant MONDAY_NOON = Instant.parse("2026-07-06T04:00:00Z");
    private static final Instant DUE = Instant.parse("2026-07-07T09:30:00Z");
    private static final int SPEED = 36_000;

    @TempDir
    Path folder;

    @Test
    void deadlinesFireByThemselvesAfterASecondOfGrace() {
        try (var parts = new OwnParts(folder);
                var topic = new ComplaintTopic(parts.kafkaServers());
                var service = RunningService.start(Map.of(
                        "spring.kafka.bootstrap-servers", parts.kafkaServers(),
                        "spring.mongodb.uri", parts.mongoUri() + "/notification",
                        "redress.clock.epoch", Instant.now().toString(),
                        "redress.clock.start", MONDAY_NOON.toString(),
                        "redress.clock.speed", Integer.toString(SPEED)))) {
            var complaint = Happenings.ofNewComplaint();
            topic.publish(
                    complaint.named("ComplaintFiled", MONDAY_NOON),
                    complaint.named("ComplaintAccepted", MONDAY_NOON),
                    complaint.named("ComplaintAssigned", MONDAY_NOON));
            var deadlines = service.bean(Deadlines.class);
            await().atMost(60, SECONDS)
                    .until(() -> deadlines
                            .find(complaint.complaint())
                            .clocks()
                            .latest("SIGN_FOR")
                            .filter(clock -> clock.status() == ClockStatus.BREACHED)
                            .isPresent());
            var verdict = deadlines
                    .find(complaint.complaint())
                    .clocks()
                    .latest("SIGN_FOR")
                    .orElseThrow()
                    .verdict();
            assertThat(verdict.breachedAt()).isEqualTo(DUE);
            assertThat(Duration.between(DUE, verdict.detectedAt()).toSeconds()).isGreaterThanOrEqualTo(SPEED);
        }
    }
}
