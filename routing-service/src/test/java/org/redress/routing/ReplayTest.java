package org.redress.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.routing.Complaints.assigned;
import static org.redress.routing.Complaints.reclassified;
import static org.redress.routing.Complaints.returned;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.redress.contracts.AssignmentBasis;
import org.redress.contracts.Topics;
import org.redress.localstack.testing.OwnParts;
import org.redress.localstack.testing.RealParts;
import org.redress.routing.TopicReader.Message;
import org.redress.routing.decision.RoutingCases;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** A store that has lost its cases and decisions, and nothing else, is filled again from the topics. */
class ReplayTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String OFFICER = Api.token("INTAKE");

    private final UUID decided = UUID.randomUUID();
    private final UUID returned = UUID.randomUUID();
    private final UUID waiting = UUID.randomUUID();
    private final UUID corrected = UUID.randomUUID();
    private final UUID overruled = UUID.randomUUID();

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private Api api;
    private Complaints complaints;

    @Test
    void theSameWasDecidedAndNothingIsPublishedTwice() {
        try (var parts = new OwnParts(folder)) {
            RoutingParts.createComplaintsTopic(parts.kafkaServers());
            List<JsonNode> before;
            List<String> published;
            try (var service = start(parts)) {
                uses(service);
                happens();
                before = decisions();
                published = published(parts, 7);
                closesADepartment();
            }
            losesItsCases(parts);
            try (var service = start(parts)) {
                uses(service);
                await().atMost(SOON).untilAsserted(() -> assertThat(decisions()).isEqualTo(before));
                assertThat(waitingIds()).containsExactly(waiting.toString());

                complaints.tell(3, reclassified(waiting, "TECH_PROJECT"));
                var after = published(parts, 8);
                assertThat(after).containsAll(published);
                assertThat(after)
                        .as("one more, under the next sequence")
                        .hasSize(8)
                        .doesNotHaveDuplicates();
                assertThat(of(parts, waiting).get(1).header("ce_sequence")).isEqualTo("0000000002");
            }
        }
    }

    /** Seven decisions. */
    private void happens() {
        complaints.filedAndAccepted(decided, "ARBITRARY_FEES");
        complaints.tell(3, assigned(decided, "ECON_TRADE", AssignmentBasis.RULE));

        complaints.filedAndAccepted(returned, "ARBITRARY_FEES");
        complaints.tell(3, assigned(returned, "ECON_TRADE", AssignmentBasis.RULE));
        complaints.tell(4, returned(returned, "ECON_TRADE", "PLANNING"));

        complaints.filedAndAccepted(waiting, "OTHER");

        complaints.filedAndAccepted(corrected, "OTHER");
        complaints.tell(3, reclassified(corrected, "ARBITRARY_FEES"));

        complaints.filedAndAccepted(overruled, "ARBITRARY_FEES");
        complaints.tell(3, assigned(overruled, "PLANNING", AssignmentBasis.PERSON));
        await().atMost(SOON)
                .until(() -> waitingIds().equals(List.of(waiting.toString()))
                        && decision(overruled).path("superseded").asBoolean()
                        && decision(returned).path("lead").asString("").equals("PLANNING")
                        && decision(decided).path("lead").asString("").equals("ECON_TRADE"));
    }

    /** From now on the rule for fees leads elsewhere; what was decided before stands. */
    private void closesADepartment() {
        var closed =
                Map.of("zh", "经贸委", "en", "Economic and Trade Commission", "active", false, "successor", "PLANNING");
        assertThat(api.call("PUT", "/api/departments/ECON_TRADE", Api.token("ADMIN"), "en", closed)
                        .status())
                .isEqualTo(200);
    }

    private static void losesItsCases(OwnParts parts) {
        try (var mongo = MongoClients.create(parts.mongoUri())) {
            mongo.getDatabase("routing").getCollection(RoutingCases.COLLECTION).drop();
        }
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", parts.kafkaServers()))) {
            await().atMost(SOON).ignoreExceptions().until(() -> {
                admin.deleteConsumerGroups(List.of("routing-service")).all().get();
                return true;
            });
        }
    }

    private JsonNode decision(UUID complaint) {
        return api.get("/api/decisions/" + complaint, OFFICER).body();
    }

    private List<JsonNode> decisions() {
        return Stream.of(decided, returned, waiting, corrected, overruled)
                .map(this::decision)
                .toList();
    }

    private List<String> waitingIds() {
        return api.get("/api/queue", OFFICER)
                .body()
                .get("items")
                .valueStream()
                .map(item -> item.get("complaintId").asString())
                .toList();
    }

    /** Ids of all records, repeats included. */
    private static List<String> published(OwnParts parts, int least) {
        try (var reader = new TopicReader(Topics.ROUTING, parts.kafkaServers())) {
            await().atMost(SOON).until(() -> reader.all().size() >= least);
            return reader.all().stream()
                    .map(message -> message.header("ce_id"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Message> of(OwnParts parts, UUID complaint) {
        try (var reader = new TopicReader(Topics.ROUTING, parts.kafkaServers())) {
            await().atMost(SOON).until(() -> reader.of(complaint).size() >= 2);
            return reader.of(complaint);
        }
    }

    private void uses(ConfigurableApplicationContext service) {
        api = service.getBean(Api.class);
        complaints = service.getBean(Complaints.class);
        await().atMost(SOON)
                .until(() -> api.get("/actuator/health/readiness", null).status() == 200);
    }

    private static ConfigurableApplicationContext start(OwnParts parts) {
        return new SpringApplicationBuilder(RoutingService.class, Complaints.class, Api.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--redress.complaint-service=" + TextDesk.SHARED.uri(),
                        "--spring.mongodb.uri=" + parts.mongoUri() + "/routing",
                        "--spring.kafka.bootstrap-servers=" + parts.kafkaServers(),
                        "--spring.security.oauth2.client.provider.redress.token-uri="
                                + RealParts.issuer().uri() + "/token",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri="
                                + RealParts.issuer().uri());
    }
}
