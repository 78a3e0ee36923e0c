package org.redress.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;

/** The main job by its command: its figures are true, and running it again files nothing twice. */
@Isolated("stops parts that the other stories need")
class DemoIT {

    private final Redress stack = Redress.stack();

    @Test
    void tellsTheTruthAndFindsItsComplaintsAgain() throws IOException {
        var first = demo();
        assertThat(first.path("filed").asInt()).isGreaterThanOrEqualTo(100);
        assertThat(first.path("replayed").asInt()).isZero();
        assertThat(first.path("failed").asInt()).isZero();
        assertThat(first.path("withDeadlines").asInt())
                .isEqualTo(first.path("filed").asInt());
        assertThat(first.path("latencyMs").path("filedToAssigned").path("p50").asLong())
                .isPositive();
        assertTrue(first);

        var again = demo();
        assertThat(again.path("replayed")).isEqualTo(again.path("filed")).isEqualTo(first.path("filed"));
        assertThat(again.path("latencyMs").path("file").isNull()).isTrue();
        assertTrue(again);

        stack.must("down");
        assertThat(stack.run("status").exit()).isNotZero();
        stack.must("up", "--detach");
        var afterRestart = demo();
        assertThat(afterRestart.path("replayed")).isEqualTo(first.path("filed"));
        assertTrue(afterRestart);
    }

    @Test
    void aBadRowIsSkippedWithItsLineAndTheOthersAreFiled() throws IOException {
        var mark = Stories.fresh().mark();
        var file = Files.writeString(stack.file(".csv"), """
                external_id,title,narrative,category
                bad-%1$s-1,Fine,Nobody answers,PARK_INFRA
                bad-%1$s-2,,No title,PARK_INFRA
                bad-%1$s-3,Unknown,Nobody answers,NO_SUCH_CATEGORY
                bad-%1$s-4,"Broken,Nobody answers,PARK_INFRA
                bad-%1$s-5,Also fine,Nobody answers,OTHER
                """.formatted(mark));
        var json = stack.file(".json");
        var result = stack.run("demo", "--file", file.toString(), "--json", json.toString());
        assertThat(result.err()).contains("line 3", "line 4", "line 5").doesNotContain("Exception", "\tat ");
        assertThat(Redress.JSON.readTree(Files.readString(json)).path("filed").asInt())
                .isEqualTo(2);
        assertThat(result.exit()).isZero();
    }

    private JsonNode demo() throws IOException {
        var json = stack.file(".json");
        var result = stack.must("demo", "--json", json.toString());
        assertThat(result.out()).contains("CONCLUSION ").doesNotContain("Exception");
        return Redress.JSON.readTree(Files.readString(json));
    }

    /** Against the APIs: the same complaints, in the same states, none of them twice. */
    private void assertTrue(JsonNode figures) throws IOException {
        var sample = sampleIds();
        var stored = Client.user(stack, "supervisor1").all("complaint-service", "/api/complaints").stream()
                .filter(complaint ->
                        sample.contains(complaint.path("externalId").asString("")))
                .toList();
        assertThat(stored).hasSize(figures.path("filed").asInt());
        assertThat(count(stored, status -> status.equals("SUBMITTED")))
                .isEqualTo(figures.path("inReview").asLong());
        assertThat(count(stored, status -> status.equals("ASSIGNED")))
                .isEqualTo(figures.path("assigned").asLong());
        assertThat(count(stored, status -> status.equals("ACCEPTED")))
                .isEqualTo(figures.path("manualQueue").asLong());
    }

    private static long count(List<JsonNode> complaints, Predicate<String> status) {
        return complaints.stream()
                .filter(complaint -> status.test(complaint.path("status").asString()))
                .count();
    }

    private static Set<String> sampleIds() throws IOException {
        var sample = Path.of(System.getProperty("redress.repository", ".."))
                .resolve("local-stack/launcher/src/main/resources/sample/complaints.csv");
        try (var lines = Files.lines(sample)) {
            return lines.skip(1).map(line -> line.replaceAll(",.*", "")).collect(Collectors.toSet());
        }
    }
}
