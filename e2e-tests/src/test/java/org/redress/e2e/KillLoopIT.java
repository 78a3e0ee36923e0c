package org.redress.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;

/**
 * Every part is killed once at a random moment while clients file and try again. What was filed is there in the end:
 * once, at a department or explained in the manual queue, with the right clocks, and without a gap on the topics.
 */
@Isolated("stops parts that the other stories need")
class KillLoopIT {

    private static final int COMPLAINTS = 1_000;
    private static final int CLIENTS = 8;
    private static final List<String> CATEGORIES =
            List.of("PARK_INFRA", "TECH_PROJECT", "OTHER", "ARBITRARY_FEES", "SERVICE_ATTITUDE");

    private final Redress stack = Redress.stack();
    private final Client program = Client.program(stack);
    private final Client supervisor = Client.user(stack, "supervisor1");
    private final Stories stories = Stories.fresh();
    private final Map<Integer, String> idByNumber = new ConcurrentHashMap<>();

    @Test
    void nothingIsLostOrDoubledWhateverIsKilled() throws Exception {
        fileWhileKilling();
        var ids = idByNumber.values().stream().collect(Collectors.toUnmodifiableSet());
        assertThat(ids).as("answers name one complaint for each filing").hasSize(COMPLAINTS);

        var stored = everyOneHasAPlace();
        assertThat(stored)
                .extracting(complaint -> complaint.path("id").asString())
                .containsExactlyInAnyOrderElementsOf(ids);
        everyOneHasItsClocks(stored);
        theTopicsAreWhole(stored);
        assertThat(Leaks.of(stories.personal(), stack)).isEmpty();
    }

    /**
     * In as many batches as there are parts, and one in peace; the next batch begins when the part is back. The part is killed
     * after a random share of its batch was answered, so always in the middle of filing.
     */
    private void fileWhileKilling() throws InterruptedException, ExecutionException {
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            var batch = COMPLAINTS / (Redress.PARTS.size() + 1);
            var from = 0;
            for (var part : Redress.PARTS) {
                var victim = stack.process(part);
                var answeredAtTheKill = from + ThreadLocalRandom.current().nextInt(batch / 2);
                var filings = file(clients, from, from += batch);
                await().atMost(Duration.ofSeconds(60))
                        .pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> idByNumber.size() >= answeredAtTheKill);
                stack.kill(victim);
                stack.must("up", "--detach");
                for (var filing : filings) {
                    filing.get();
                }
            }
            for (var filing : file(clients, from, COMPLAINTS)) {
                filing.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private List<Future<?>> file(ExecutorService clients, int from, int to) {
        var filings = new ArrayList<Future<?>>();
        for (var number = from; number < to; number++) {
            var mine = number;
            filings.add(clients.submit(() -> fileUntilAnswered(mine)));
        }
        return filings;
    }

    private void fileUntilAnswered(int number) {
        var complaint = stories.complaint(number, CATEGORIES.get(number % CATEGORIES.size()));
        await().atMost(Duration.ofSeconds(90))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> {
                    try {
                        var answer = program.file(stories.externalId(number), complaint);
                        if (answer.statusCode() == 503) {
                            return false;
                        }
                        assertThat(answer.statusCode())
                                .as(() -> answer.body() + "\n" + stack.faults("complaint-service"))
                                .isEqualTo(201);
                        idByNumber.put(
                                number,
                                Redress.JSON.readTree(answer.body()).path("id").asString());
                        return true;
                    } catch (IOException e) {
                        return false;
                    }
                });
    }

    private List<JsonNode> everyOneHasAPlace() {
        await().atMost(Duration.ofSeconds(90))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(stored())
                        .filteredOn(complaint -> !hasItsPlace(complaint))
                        .isEmpty());
        return stored();
    }

    private List<JsonNode> stored() {
        return supervisor.all("complaint-service", "/api/complaints").stream()
                .filter(complaint -> complaint
                        .path("externalId")
                        .asString("")
                        .startsWith(stories.externalId(0).replaceAll("0$", "")))
                .toList();
    }

    private static boolean hasItsPlace(JsonNode complaint) {
        var expected = complaint.path("category").asString().equals("OTHER") ? "ACCEPTED" : "ASSIGNED";
        return complaint.path("status").asString().equals(expected);
    }

    private void everyOneHasItsClocks(List<JsonNode> stored) {
        var queue = supervisor.all("routing-service", "/api/queue").stream()
                .collect(Collectors.toMap(item -> item.path("complaintId").asString(), item -> item, (a, b) -> a));
        for (var complaint : stored) {
            var id = complaint.path("id").asString();
            var assigned = complaint.path("status").asString().equals("ASSIGNED");
            assertThat(queue.containsKey(id)).as(id).isEqualTo(!assigned);
            if (!assigned) {
                assertThat(supervisor.decision(id).path("why").asString()).isNotBlank();
            }
            await().atMost(Duration.ofSeconds(30))
                    .pollDelay(Duration.ZERO)
                    .untilAsserted(() -> assertThat(clocks(id))
                            .as(id)
                            .contains(
                                    "ACCEPTANCE MET", "CONCLUSION OPEN", assigned ? "SIGN_FOR OPEN" : "ASSIGNMENT OPEN")
                            .doesNotHaveDuplicates());
        }
    }

    private List<String> clocks(String id) {
        return supervisor.deadlines(id).stream()
                .map(clock -> clock.path("stage").asString() + " "
                        + clock.path("status").asString())
                .toList();
    }

    private void theTopicsAreWhole(List<JsonNode> stored) {
        var bySource = Facts.on(stack).bySource();
        for (var complaint : stored) {
            var id = complaint.path("id").asString();
            for (var source : List.of("/complaints/" + id, "/routing/" + id, "/deadlines/" + id)) {
                var events = bySource.getOrDefault(source, List.of());
                assertThat(events)
                        .extracting(Facts::sequence)
                        .as(source)
                        .isNotEmpty()
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, events.size()).boxed().toList());
            }
            assertThat(bySource.get("/complaints/" + id))
                    .filteredOn(event -> event.getType().equals("redress.complaint.filed.v1"))
                    .hasSize(1);
        }
    }
}
