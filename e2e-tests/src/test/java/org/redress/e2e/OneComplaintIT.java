package org.redress.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.SpecVersion;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One complaint on its way from the investor to a department and its deadlines. */
class OneComplaintIT {

    private static Redress stack;
    private static Client investor;
    private static Client supervisor;
    private final Stories stories = Stories.fresh();

    @BeforeAll
    static void up() {
        stack = Redress.stack();
        investor = Client.user(stack, "investor1");
        supervisor = Client.user(stack, "supervisor1");
    }

    @Test
    void isAssignedWithAReasonAndGetsAllItsDeadlines() throws IOException {
        var id = file("PARK_INFRA");

        var complaint = settled(id, "ASSIGNED");
        assertThat(complaint.path("lead").asString()).isEqualTo("CONSTRUCTION");
        var decision = supervisor.decision(id);
        assertThat(decision.path("outcome").asString()).isEqualTo("DECIDED");
        assertThat(decision.path("lead").asString()).isEqualTo("CONSTRUCTION");
        assertThat(decision.path("why").asString()).isNotBlank();

        var clocks = clocks(id, "SIGN_FOR");
        assertThat(clocks)
                .contains("ACCEPTANCE MET", "ASSIGNMENT MET", "SIGN_FOR OPEN", "HANDLING OPEN", "CONCLUSION OPEN");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var own = investor.complaint(id);
            assertThat(own.path("dueAt").asString("")).isEqualTo(due(id, "SIGN_FOR"));
            assertThat(own.path("promisedAt").asString("")).isEqualTo(due(id, "CONCLUSION"));
        });
        assertThat(supervisor
                        .get("complaint-service", "/api/complaints/" + id + "/audit")
                        .path("intact")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void canBeFollowedOnTheTopicsWithTheCloudEventsSdk() throws IOException {
        var id = file("TECH_PROJECT");
        settled(id, "ASSIGNED");
        clocks(id, "SIGN_FOR");

        var facts = Facts.on(stack).about(id);
        assertThat(facts.types())
                .containsSubsequence(
                        "redress.complaint.filed.v1", "redress.complaint.accepted.v1", "redress.complaint.assigned.v1")
                .contains("redress.routing.decided.v1", "redress.deadline.set.v1", "redress.deadline.met.v1");
        assertThat(facts.bySource()).containsOnlyKeys("/complaints/" + id, "/routing/" + id, "/deadlines/" + id);
        facts.bySource()
                .forEach((source, events) -> assertThat(events)
                        .extracting(Facts::sequence)
                        .as(source)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, events.size()).boxed().toList()));
        assertThat(facts.records()).allSatisfy(fact -> {
            var event = fact.value();
            assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
            assertThat(event.getDataContentType()).isEqualTo("application/json");
            assertThat(event.getTime()).isNotNull();
            assertThat(fact.key()).isEqualTo(id);
            assertThat(Redress.JSON
                            .readTree(event.getData().toBytes())
                            .path("complaintId")
                            .asString())
                    .isEqualTo(id);
        });
        assertThat(facts.records().stream().filter(fact -> fact.topic().equals("redress.complaints")))
                .allSatisfy(fact ->
                        assertThat(fact.value().getExtension("entryhash")).isNotNull());
        assertThat(Leaks.of(stories.personal(), stack)).isEmpty();
        assertThat(Leaks.of(List.of(id), stack))
                .as("the search sees what is there")
                .isNotEmpty();
    }

    @Test
    void waitsInTheManualQueueWithTheReasonWhenNoRuleFits() throws IOException {
        var id = file("OTHER");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(queued()).contains(id));
        assertThat(supervisor.decision(id).path("outcome").asString()).isEqualTo("UNDETERMINED");
        assertThat(supervisor.decision(id).path("why").asString()).isNotBlank();
        assertThat(investor.complaint(id).path("status").asString()).isEqualTo("ACCEPTED");
        assertThat(clocks(id, "ASSIGNMENT")).contains("ACCEPTANCE MET", "ASSIGNMENT OPEN", "CONCLUSION OPEN");
    }

    @Test
    void waitsInReviewWhenAnotherAgencyIsResponsible() throws IOException {
        var id = file("EXTORTION");
        assertThat(investor.complaint(id).path("status").asString()).isEqualTo("SUBMITTED");
        assertThat(clocks(id, "ACCEPTANCE")).containsExactly("ACCEPTANCE OPEN");
    }

    private String file(String category) throws IOException {
        var answer = investor.file(UUID.randomUUID().toString(), stories.complaint(1, category));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Redress.JSON.readTree(answer.body()).path("id").asString();
    }

    private static JsonNode settled(String id, String status) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> investor.complaint(id),
                        complaint -> complaint.path("status").asString("").equals(status));
    }

    private static List<String> clocks(String id, String awaited) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> supervisor.deadlines(id).stream()
                                .map(clock -> clock.path("stage").asString() + " "
                                        + clock.path("status").asString())
                                .toList(),
                        clocks -> clocks.contains(awaited + " OPEN"));
    }

    private static List<String> queued() {
        return supervisor.all("routing-service", "/api/queue").stream()
                .map(item -> item.path("complaintId").asString())
                .toList();
    }

    private static String due(String id, String stage) {
        return supervisor.deadlines(id).stream()
                .filter(clock -> clock.path("stage").asString().equals(stage))
                .map(clock -> clock.path("dueAt").asString())
                .findFirst()
                .orElseThrow();
    }
}
