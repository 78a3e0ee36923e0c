package org.redress.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What other rules would change is shown before anybody puts them in force. */
@RoutingTest
class PreviewOverHttpTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String ADMIN = Api.token("ADMIN");

    private final UUID fees = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Autowired
    private Api api;

    @Autowired
    private Complaints complaints;

    @Test
    void aDraftIsComparedOnGivenComplaintsDepartmentByDepartment() {
        decide();
        var answer = preview(Map.of(
                "against",
                1,
                "rules",
                List.of(rule("ARBITRARY_FEES", "PLANNING"), rule("OTHER", "SERVICE_HALL")),
                "complaints",
                List.of(fees, other, UUID.randomUUID())));
        assertThat(answer.get("examined").asInt()).isEqualTo(2);
        assertThat(answer.get("changed").asInt()).isEqualTo(2);
        assertThat(answer.get("departments").toString())
                .isEqualTo("[{\"department\":null,\"before\":1,\"after\":0,\"gained\":0,\"lost\":1},"
                        + "{\"department\":\"ECON_TRADE\",\"before\":1,\"after\":0,\"gained\":0,\"lost\":1},"
                        + "{\"department\":\"PLANNING\",\"before\":0,\"after\":1,\"gained\":1,\"lost\":0},"
                        + "{\"department\":\"SERVICE_HALL\",\"before\":0,\"after\":1,\"gained\":1,\"lost\":0}]");
        var sample = answer.get("samples").get(0);
        assertThat(sample.get("complaintId").asString()).isEqualTo(fees.toString());
        assertThat(sample.at("/before/rule").asString()).isEqualTo("fees");
        assertThat(sample.at("/before/lead").asString()).isEqualTo("ECON_TRADE");
        assertThat(sample.at("/after/lead").asString()).isEqualTo("PLANNING");
        assertThat(answer.at("/samples/1/before/reason").asString()).isEqualTo("NO_RULE_MATCHED");
        assertThat(api.get("/api/decisions/" + fees, ADMIN).body().get("lead").asString())
                .as("nothing was changed")
                .isEqualTo("ECON_TRADE");
    }

    @Test
    void aVersionAgainstItselfChangesNothingOfTheLatest() {
        decide();
        var answer = preview(Map.of("version", 1, "against", 1, "last", 50));
        assertThat(answer.get("examined").asInt()).isBetween(2, 50);
        assertThat(answer.get("changed").asInt()).isZero();
        assertThat(answer.get("samples")).isEmpty();
        assertThat(preview(Map.of("version", 1, "last", 1)).get("examined").asInt())
                .isOne();
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        for (var request : List.of(
                Map.of(),
                Map.of("version", 1, "rules", List.of()),
                Map.of("version", 99_999),
                Map.of("version", 1, "last", 0),
                Map.of("version", 1, "last", 5_001),
                Map.of("rules", List.of(Map.of("id", "a"))))) {
            assertThat(api.call("POST", "/api/rules/preview", ADMIN, "en", request)
                            .status())
                    .isEqualTo(400);
        }
    }

    private void decide() {
        complaints.filedAndAccepted(fees, "ARBITRARY_FEES");
        complaints.filedAndAccepted(other, "OTHER");
        for (var id : List.of(fees, other)) {
            await().atMost(SOON)
                    .until(() -> api.get("/api/decisions/" + id, ADMIN).status() == 200);
        }
    }

    private JsonNode preview(Map<String, ?> request) {
        var answer = api.call("POST", "/api/rules/preview", ADMIN, "en", request);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static Map<String, Object> rule(String category, String lead) {
        return Map.of(
                "id",
                category,
                "order",
                1,
                "zh",
                "规则",
                "en",
                "Rule",
                "when",
                Map.of("category", List.of(category)),
                "then",
                Map.of("lead", lead));
    }
}
