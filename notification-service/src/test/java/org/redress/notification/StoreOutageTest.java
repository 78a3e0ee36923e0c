package org.redress.notification;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.localstack.testing.OwnParts;
import org.redress.notification.deadline.model.Happenings;
import org.redress.notification.running.ComplaintTopic;
import org.redress.notification.running.RunningService;
import org.redress.notification.running.SettableClock;

/** A store that is away: callers are told so, and what happened meanwhile is caught up with afterwards. */
class StoreOutageTest {

    private static final Instant MONDAY_NOON = Instant.parse("2026-07-06T04:00:00Z");

    @TempDir
    Path folder;

    @Test
    void callersAreToldAndEventsAreCaughtUpWith() {
        try (var parts = new OwnParts(folder);
                var topic = new ComplaintTopic(parts.kafkaServers());
                var service = RunningService.start(
                        new SettableClock(MONDAY_NOON),
                        parts.kafkaServers(),
                        parts.mongoUri() + "/notification",
                        "1s")) {
            var complaint = Happenings.ofNewComplaint();
            var path = "/api/deadlines?complaintId=" + complaint.complaint();
            var token = service.issuer().token("intake-1", List.of("INTAKE"));
            assertThat(service.call("GET", path, token, "en", null).statusCode())
                    .isEqualTo(200);
            parts.store().stop();
            topic.publish(
                    complaint.named("ComplaintFiled", MONDAY_NOON), complaint.named("ComplaintAccepted", MONDAY_NOON));
            var refused = service.call("GET", path, token, "en", null);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(service.call("GET", "/actuator/health/readiness", null, "en", null)
                            .statusCode())
                    .isEqualTo(503);
            parts.store().start();
            await().atMost(60, SECONDS)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(
                                    service.get(path, token).get("items").size())
                            .isEqualTo(4));
            await().atMost(30, SECONDS)
                    .until(() -> service.call("GET", "/actuator/health/readiness", null, "en", null)
                                    .statusCode()
                            == 200);
        }
    }
}
