package org.redress.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.redress.contracts.Actor;
import org.redress.contracts.ComplainantType;
import org.redress.contracts.ComplaintEvent.ComplaintAccepted;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Kind;
import org.redress.contracts.Role;
import org.redress.localstack.testing.OwnParts;
import org.redress.localstack.testing.RealParts;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Rules that one instance puts in force are followed by all, from one and the same moment on. */
class TwoInstancesOneRulebookTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String ADMIN = Api.token("ADMIN");

    /** So many that both instances have some. */
    private static final int COMPLAINTS = 40;

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    @Test
    void aChangeIsFollowedByAllFromItsMomentOnAndTouchesNoDecisionMade() {
        try (var parts = new OwnParts(folder)) {
            RoutingParts.createComplaintsTopic(parts.kafkaServers());
            try (var one = start(parts);
                    var other = start(parts)) {
                var complaints = one.getBean(Complaints.class);
                var early = told(complaints, Instant.now());
                assertLed(one, early, "ECON_TRADE", 1);

                var from = Instant.parse(putInForce(one).get("effectiveFrom").asString());
                var justBefore = told(complaints, from.minusMillis(1));
                var fromThenOn = told(complaints, from);
                assertLed(other, justBefore, "ECON_TRADE", 1);
                assertLed(other, fromThenOn, "SCI_TECH", 2);
                assertLed(other, early, "ECON_TRADE", 1);
                assertThat(Stream.of(one, other).map(TwoInstancesOneRulebookTest::decided))
                        .as("both instances had something to decide")
                        .allMatch(count -> count > 0);
            }
        }
    }

    /** Answers the activation, once both instances say that it is in force. */
    private static JsonNode putInForce(ConfigurableApplicationContext instance) {
        var api = instance.getBean(Api.class);
        var rule = Map.of("id", "fees", "order", 1, "zh", "收费", "en", "Fees", "then", Map.of("lead", "SCI_TECH"));
        var draft = api.call("POST", "/api/rules", ADMIN, "en", Map.of("rules", List.of(rule)));
        assertThat(draft.status()).isEqualTo(201);
        var ordered = Instant.now();
        var activated = api.call("POST", "/api/rules/2/activate", ADMIN, "en", Map.of());
        var activation = activated.body().get("activations").get(0);
        assertThat(Instant.parse(activation.get("effectiveFrom").asString())).isBefore(ordered.plusSeconds(2));
        return activation;
    }

    private static List<UUID> told(Complaints complaints, Instant acceptedAt) {
        var ids =
                IntStream.range(0, COMPLAINTS).mapToObj(i -> UUID.randomUUID()).toList();
        ids.forEach(id -> {
            complaints.tell(1, Complaints.filed(id, "ARBITRARY_FEES", null));
            complaints.tell(2, accepted(id, acceptedAt));
        });
        return ids;
    }

    private static ComplaintAccepted accepted(UUID id, Instant at) {
        return new ComplaintAccepted(
                id,
                at,
                new Actor(UUID.randomUUID().toString(), Role.INTAKE),
                Kind.RIGHTS,
                "ARBITRARY_FEES",
                "LANSHAN",
                null,
                ComplainantType.FIE,
                "DE",
                "en",
                null,
                null,
                at,
                HandlingClass.CROSS_DEPT);
    }

    private static void assertLed(
            ConfigurableApplicationContext instance, List<UUID> complaints, String lead, int version) {
        var api = instance.getBean(Api.class);
        for (var id : complaints) {
            await().atMost(SOON)
                    .until(() -> api.get("/api/decisions/" + id, ADMIN).status() == 200);
            var decision = api.get("/api/decisions/" + id, ADMIN).body();
            assertThat(decision.get("lead").asString()).isEqualTo(lead);
            assertThat(decision.get("ruleVersion").asInt()).isEqualTo(version);
            assertThat(decision.get("why").asString()).contains("(version " + version + ")");
            assertThat(decision.get("alternatives"))
                    .as("those of the version that decided, whatever is in force by now")
                    .hasSize(version == 1 ? 14 : 0);
        }
    }

    private static double decided(ConfigurableApplicationContext instance) {
        return instance.getBean(MeterRegistry.class)
                .counter("redress.routing.decisions", "outcome", "DECIDED")
                .count();
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
