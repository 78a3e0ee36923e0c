package org.redress.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.redress.localstack.testing.OwnParts;
import org.redress.localstack.testing.RealParts;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A store that is away, from the start or later: callers are told so, and everything is caught up with afterwards. */
class StoreOutageTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private final String officer = Api.token("INTAKE");

    @Test
    void callersAreToldAndEventsAreCaughtUpWith() {
        try (var parts = new OwnParts(folder)) {
            RoutingParts.createComplaintsTopic(parts.kafkaServers());
            parts.store().stop();
            try (var service = start(parts)) {
                var api = service.getBean(Api.class);
                var complaints = service.getBean(Complaints.class);

                var first = UUID.randomUUID();
                complaints.filedAndAccepted(first, "ARBITRARY_FEES");
                assertAway(api, first);
                parts.store().start();
                awaitDecided(api, first);

                var second = UUID.randomUUID();
                parts.store().stop();
                complaints.filedAndAccepted(second, "PARK_INFRA");
                assertAway(api, second);
                parts.store().start();
                awaitDecided(api, second);
            }
        }
    }

    private void assertAway(Api api, UUID complaint) {
        assertThat(api.get("/actuator/health/readiness", null).status()).isEqualTo(503);
        assertThat(api.get("/actuator/health/liveness", null).status()).isEqualTo(200);
        var refused = api.get("/api/decisions/" + complaint, officer);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.body().get("type").asString()).isEqualTo("urn:redress:problem:unavailable");
    }

    private void awaitDecided(Api api, UUID complaint) {
        await().atMost(SOON)
                .until(() -> api.get("/api/decisions/" + complaint, officer).status() == 200);
        await().atMost(SOON)
                .until(() -> api.get("/actuator/health/readiness", null).status() == 200);
    }

    private static ConfigurableApplicationContext start(OwnParts parts) {
        return new SpringApplicationBuilder(RoutingService.class, Complaints.class, Api.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--spring.mongodb.uri=" + parts.mongoUri() + "/routing",
                        "--spring.kafka.bootstrap-servers=" + parts.kafkaServers(),
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri="
                                + RealParts.issuer().uri());
    }
}
