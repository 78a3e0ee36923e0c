package org.redress.routing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Administrators make versions of the rules, see what is odd about them, and put them in force. */
@RoutingTest
class RulesOverHttpTest {

    private static final String ADMIN = Api.token("ADMIN");
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String id = "rule-" + UUID.randomUUID();

    @Autowired
    private Api api;

    @Test
    void aDraftIsTheNextVersionWithItsReportAndChangesNothing() {
        var before = current();
        var answer = draft(rule(id, 1, "PLANNING"), rule("other", 1, "SCI_TECH"));
        assertThat(answer.status()).isEqualTo(201);
        var made = answer.body();
        assertThat(made.get("inForce").asBoolean()).isFalse();
        assertThat(made.get("usable").asBoolean()).isFalse();
        assertThat(made.get("findings").get(0).get("kind").asString()).isEqualTo("AMBIGUOUS");
        assertThat(made.get("findings").get(0).get("message").asString()).contains("have the same order", id);
        assertThat(current()).isEqualTo(before);

        var again = api.call("GET", path(made), ADMIN, "zh-CN").body();
        assertThat(again.get("findings").get(0).get("message").asString()).contains("无法区分先后", id);
        assertThat(again.get("rules")).isEqualTo(made.get("rules"));
        assertThat(again.get("note").asString()).isEqualTo("note of " + id);
        assertThat(api.get("/api/rules?limit=1", ADMIN).body().at("/items/0/version"))
                .isEqualTo(made.get("version"));
    }

    @Test
    void whatIsPostedTwiceIsOneVersion() {
        var first = draft(rule(id, 1, "PLANNING")).body().get("version");
        assertThat(draft(rule(id, 1, "PLANNING")).body().get("version")).isEqualTo(first);
        assertThat(draft(rule(id, 2, "PLANNING")).body().get("version")).isNotEqualTo(first);
    }

    @Test
    void checkingStoresNothing() {
        var before = api.get("/api/rules?limit=1", ADMIN).body();
        var checked = api.call("POST", "/api/rules?check=true", ADMIN, "en", rules(rule(id, 1, "NOBODY")));
        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.body().at("/findings/0/kind").asString()).isEqualTo("UNKNOWN_LEAD");
        assertThat(api.get("/api/rules?limit=1", ADMIN).body()).isEqualTo(before);
    }

    @Test
    void aVersionIsPutInForceWithinTwoSecondsAndRolledBack() {
        var before = current().get("version").asInt();
        var made = draft(rule(id, 1, "PLANNING")).body();
        var ordered = Instant.now();
        assertThat(activate(made, Map.of()).status()).isEqualTo(200);
        await().pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofSeconds(10))
                .until(() -> current().get("version").equals(made.get("version")));
        var inForce = api.get(path(made), ADMIN).body();
        assertThat(Instant.parse(inForce.get("effectiveFrom").asString()))
                .isBefore(ordered.plusSeconds(2))
                .isAfter(ordered);
        assertThat(inForce.at("/activations/0/by").asString()).isNotBlank();
        assertThat(inForce.at("/activations/0/rollback").asBoolean()).isFalse();
        activate(made, Map.of());
        assertThat(api.get(path(made), ADMIN).body().get("activations"))
                .as("already in force")
                .hasSize(1);

        var back = api.call("POST", "/api/rules/" + before + "/activate", ADMIN, "en", Map.of())
                .body();
        assertThat(back.at("/activations/0/rollback").asBoolean()).isTrue();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> current().get("version").asInt() == before);
    }

    @Test
    void aVersionCanBePutInForceLaterButNeverEarlier() {
        var made = draft(rule(id, 1, "PLANNING")).body();
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        var planned = activate(made, Map.of("at", tomorrow.toString())).body();
        assertThat(planned.at("/activations/0/effectiveFrom").asString()).isEqualTo(tomorrow.toString());
        assertThat(planned.get("inForce").asBoolean()).isFalse();
        assertThat(planned.get("effectiveFrom").isNull()).isTrue();

        var past = activate(made, Map.of("at", "2026-03-02T12:00:00+08:00"));
        assertThat(past.status()).isEqualTo(400);
        assertThat(past.body().at("/errors/0/code").asString()).isEqualTo("in-the-past");
        assertThat(activate(made, Map.of("at", "+999999999-12-31T00:00:00Z")).status())
                .isEqualTo(400);
    }

    @Test
    void whatIsAmbiguousIsNeverPutInForce() {
        var made = draft(rule(id, 1, "PLANNING"), rule("other", 1, "SCI_TECH")).body();
        var refused = activate(made, Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("type").asString()).isEqualTo("urn:redress:problem:rules-unusable");
    }

    @ParameterizedTest
    @CsvSource({"yaml, application/yaml", "xlsx, " + XLSX, "json, application/json"})
    void rulesGoOutAndComeInAsFiles(String format, String type) {
        var file = api.download("/api/rules/1?format=" + format, ADMIN, "*/*");
        assertThat(file.headers().firstValue("Content-Type")).contains(type);
        assertThat(api.download("/api/rules/1", ADMIN, type).headers().firstValue("Content-Type"))
                .contains(type);
        if (format.equals("json")) {
            return;
        }
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("rules-1." + format);
        var answer = api.upload("/api/rules?note=" + id, ADMIN, type, file.body());
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().get("note").asString()).isEqualTo(id);
        assertThat(answer.body().get("findings")).isEmpty();
        assertThat(answer.body().get("rules"))
                .isEqualTo(api.get("/api/rules/1", ADMIN).body().get("rules"));
    }

    /** What the description of the API shows can be sent as it stands. */
    @ParameterizedTest
    @CsvSource({"application~1json", "application~1yaml"})
    void theExamplesOfTheDescriptionAreAccepted(String type) {
        var example = api.get("/v3/api-docs", null)
                .body()
                .at("/paths/~1api~1rules/post/requestBody/content/" + type + "/example");
        var text = example.isString() ? example.asString() : example.toString();
        var answer = api.upload("/api/rules?check=true", ADMIN, type.replace("~1", "/"), text.getBytes(UTF_8));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("findings")).isEmpty();
    }

    @Test
    void whatIsWrongWithAFileIsNamedWhereItStands() {
        var yaml = api.upload("/api/rules", ADMIN, "application/yaml", "rules:\n  - {id: a\n - b".getBytes(UTF_8));
        assertThat(yaml.status()).isEqualTo(400);
        assertThat(yaml.body().at("/errors/0/field").asString()).startsWith("line ");
        var json = api.call("POST", "/api/rules", ADMIN, "en", rules(Map.of("id", "a", "order", 1)));
        assertThat(json.status()).isEqualTo(400);
        assertThat(json.body().at("/errors/0/field").asString()).isEqualTo("rules[0].zh");
        var mistyped = api.call("POST", "/api/rules", ADMIN, "en", rules(Map.of("id", "a", "order", "first")));
        assertThat(mistyped.body().at("/errors/0/field").asString()).isEqualTo("rules[0].order");
        assertThat(api.upload("/api/rules", ADMIN, XLSX, new byte[] {1, 2}).status())
                .isEqualTo(400);
        assertThat(api.upload("/api/rules", ADMIN, "application/json", "{".getBytes(UTF_8))
                        .status())
                .isEqualTo(400);
        assertThat(api.upload("/api/rules", ADMIN, "text/csv", "a".getBytes(UTF_8))
                        .status())
                .isEqualTo(415);
        assertThat(api.download("/api/rules/1?format=pdf", ADMIN, "*/*").statusCode())
                .isEqualTo(406);
        assertThat(api.download("/api/rules/1", ADMIN, "application/pdf").statusCode())
                .isEqualTo(406);
        assertThat(api.download("/api/rules/1", ADMIN, "nonsense").statusCode()).isEqualTo(406);
        assertThat(api.upload(
                                "/api/rules?note=" + "n".repeat(501),
                                ADMIN,
                                XLSX,
                                api.download("/api/rules/1?format=xlsx", ADMIN, "*/*")
                                        .body())
                        .status())
                .isEqualTo(400);
        assertThat(api.get("/api/rules/99999999999", ADMIN).status()).isEqualTo(404);
        assertThat(api.get("/api/rules?cursor=nonsense", ADMIN).status()).isEqualTo(400);
    }

    private JsonNode current() {
        return api.get("/api/rules/current", ADMIN).body();
    }

    private Api.Answer activate(JsonNode version, Map<String, ?> how) {
        return api.call("POST", path(version) + "/activate", ADMIN, "en", how);
    }

    private static String path(JsonNode version) {
        return "/api/rules/" + version.get("version");
    }

    private Api.Answer draft(Map<?, ?>... rules) {
        return api.call("POST", "/api/rules", ADMIN, "en", rules(rules));
    }

    private Map<String, ?> rules(Map<?, ?>... rules) {
        return Map.of("note", "note of " + id, "rules", List.of(rules));
    }

    private static Map<String, Object> rule(String id, int order, String lead) {
        return Map.of("id", id, "order", order, "zh", "规则", "en", "Rule", "then", Map.of("lead", lead));
    }
}
