package org.redress.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A case from the filing to the archive on the whole stack: routing and deadlines follow everything people do. */
class WholeCaseIT {

    private static final Map<String, Object> NOTHING = Map.of();
    private static final Map<String, Object> RESULT =
            Map.of("handlingWay", "COORDINATION", "text", "The road is built.");

    private static Redress stack;
    private static Client investor;
    private static Client intake;
    private static Client supervisor;

    private final Stories stories = Stories.fresh();

    @BeforeAll
    static void up() {
        stack = Redress.stack();
        investor = Client.user(stack, "investor1");
        intake = Client.user(stack, "intake1");
        supervisor = Client.user(stack, "supervisor1");
    }

    @Test
    void routingAndDeadlinesFollowACaseToItsEnd() throws IOException {
        var answer = investor.file(UUID.randomUUID().toString(), stories.complaint(1, "PARK_INFRA"));
        var id = Redress.JSON.readTree(answer.body()).path("id").asString();
        assigned(id, "CONSTRUCTION");
        handler("CONSTRUCTION")
                .command(
                        id,
                        "return-assignment",
                        Map.of(
                                "reason", "The park is not ours.",
                                "legalBasis", "Order 3, Art. 7",
                                "suggestedDepartment", "ECON_TRADE"));
        assigned(id, "ECON_TRADE"); // the department suggested is taken once
        var trade = handler("ECON_TRADE");
        trade.command(id, "sign-for", NOTHING);
        clock(id, "SIGN_FOR", last -> is(last, "MET"));

        trade.command(id, "request-info", Map.of("text", "Which road?"));
        clock(id, "HANDLING", last -> is(last, "PAUSED"));
        clock(id, "SILENT_30", last -> is(last, "OPEN"));
        clock(id, "FIRST_CONTACT", last -> is(last, "MET"));
        investor.command(id, "supply-info", Map.of("text", "The one to the gate."));
        var before = clock(id, "HANDLING", last -> is(last, "OPEN"));
        var promised = clock(id, "CONCLUSION", last -> is(last, "OPEN"));

        extend(id, trade, "HANDLING", 5);
        extend(id, trade, "CONCLUSION", 10);
        var extended = clock(id, "HANDLING", last -> !due(last).equals(due(before)));
        assertThat(due(extended)).isGreaterThan(due(before));
        clock(id, "CONCLUSION", last -> due(last).compareTo(due(promised)) > 0);

        trade.command(id, "submit-result", RESULT);
        clock(id, "REVIEW", last -> is(last, "OPEN"));
        intake.command(id, "return-for-redo", Map.of("reason", "And the lights?"));
        var again = clock(id, "HANDLING", last -> is(last, "OPEN"));
        assertThat(due(again)).as("a redo brings no fresh time").isEqualTo(due(extended));
        trade.command(id, "submit-result", RESULT);
        var consent = Map.<String, Object>of("closingGround", "COORDINATED_AND_AGREED", "consent", "By telephone.");
        intake.command(id, "conclude", consent);
        clock(id, "CONCLUSION", last -> is(last, "MET"));
        intake.command(id, "notify-result", NOTHING);
        clock(id, "CALLBACK", last -> is(last, "OPEN"));
        investor.command(id, "reopen", Map.of("reason", "The lights are missing."));
        clock(id, "CALLBACK", last -> is(last, "CANCELLED"));
        var fresh = clock(id, "CONCLUSION", last -> is(last, "OPEN"));
        assertThat(fresh.path("run").asLong())
                .isGreaterThan(promised.path("run").asLong());

        trade.command(id, "submit-result", RESULT);
        intake.command(id, "conclude", consent);
        intake.command(id, "notify-result", NOTHING);
        investor.command(id, "record-callback", Map.of("solved", true, "satisfaction", 5));
        assertThat(investor.complaint(id).path("status").asString()).isEqualTo("CLOSED");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(supervisor.deadlines(id))
                        .noneMatch(clock -> is(clock, "OPEN") || is(clock, "PAUSED")));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(supervisor
                                .get("complaint-service", "/api/complaints/" + id + "/audit")
                                .path("intact")
                                .asBoolean())
                        .isTrue());
        var facts = Facts.on(stack).about(id).bySource().get("/complaints/" + id);
        assertThat(facts).extracting(Facts::sequence).isSorted().doesNotHaveDuplicates();
        assertThat(facts.get(facts.size() - 1).getType()).isEqualTo("redress.complaint.closed.v1");
    }

    @Test
    void aCorrectedCategoryIsRoutedAnew() throws IOException {
        var answer = investor.file(UUID.randomUUID().toString(), stories.complaint(2, "OTHER"));
        var id = Redress.JSON.readTree(answer.body()).path("id").asString();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> supervisor.all("routing-service", "/api/queue").stream()
                        .anyMatch(item -> item.path("complaintId").asString().equals(id)));
        intake.command(id, "reclassify", Map.of("category", "AGRI_PROJECT", "reason", "It is about a farm."));
        assigned(id, "AGRICULTURE");
    }

    private static void extend(String id, Client trade, String stage, int days) {
        trade.command(id, "request-extension", Map.of("stage", stage, "workingDays", days, "reason", "Two offices."));
        supervisor.command(id, "decide-extension", Map.of("granted", true));
    }

    private static void assigned(String id, String lead) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var complaint = supervisor.complaint(id);
            assertThat(complaint.path("status").asString()).isEqualTo("ASSIGNED");
            assertThat(complaint.path("lead").asString()).isEqualTo(lead);
        });
    }

    private static Client handler(String department) {
        return Client.user(stack, "handler-" + department.toLowerCase(Locale.ROOT));
    }

    /** Waits until the stage's last run is as expected. */
    private static JsonNode clock(String id, String stage, Predicate<JsonNode> expected) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            var latest = new HashMap<String, JsonNode>();
                            supervisor
                                    .deadlines(id)
                                    .forEach(clock -> latest.merge(
                                            clock.path("stage").asString(),
                                            clock,
                                            (one, other) -> one.path("run").asLong()
                                                            > other.path("run").asLong()
                                                    ? one
                                                    : other));
                            return latest.getOrDefault(stage, Redress.JSON.createObjectNode());
                        },
                        clock -> clock.has("status") && expected.test(clock));
    }

    private static boolean is(JsonNode clock, String status) {
        return clock.path("status").asString("").equals(status);
    }

    private static String due(JsonNode clock) {
        return clock.path("dueAt").asString();
    }
}
