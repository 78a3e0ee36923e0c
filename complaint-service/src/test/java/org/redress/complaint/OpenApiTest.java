package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.contracts.Role;
import org.redress.edge.AccessTable;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends ServiceTest {

    @Autowired
    AccessTable table;

    @Test
    void everyEndpointIsDescribedAndSaysWhatItDoes() {
        var document = api.get("/v3/api-docs", null);
        assertThat(document.status()).isEqualTo(200);
        assertThat(document.text("openapi")).startsWith("3.1");
        for (var rule : table.rules()) {
            var operation = document.body()
                    .get("paths")
                    .path(rule.pattern())
                    .path(rule.method().name().toLowerCase(Locale.ROOT));
            assertThat(operation.path("summary").asString(""))
                    .as(rule.toString())
                    .isNotBlank();
        }
        assertThat(document.response().body()).doesNotContain("\"Caller\"").contains("\"q\"");
    }

    @Test
    void everyOperationSaysWhoMayCallItAndHowItIsRefused() {
        var paths = api.get("/v3/api-docs", null).body().get("paths");
        for (var rule : table.rules()) {
            var operation = operation(paths, rule);
            var as = rule.toString();
            assertThat(operation.path("description").asString("")).as(as).contains("For: ");
            rule.roles()
                    .forEach(role -> assertThat(operation.path("description").asString(""))
                            .as(as)
                            .contains(role.name()));
            assertThat(operation.path("responses").propertyNames()).as(as).contains("400", "503");
            if (!rule.isOpen()) {
                assertThat(operation.path("responses").propertyNames()).as(as).contains("401", "403");
            }
            assertThat(operation.at("/responses/400/content").propertyNames())
                    .as(as)
                    .containsExactly("application/problem+json");
        }
        assertThat(paths.at("/~1api~1complaints/post/responses").propertyNames())
                .contains("429");
    }

    /** What is not valid is refused before it is asked for which complaint it was meant. */
    @Test
    void everyExampleIsSomethingTheServiceUnderstands() {
        var paths = api.get("/v3/api-docs", null).body().get("paths");
        var target = file(FilingMother.rights(), INVESTOR).text("number");
        for (var rule : table.rules()) {
            var body =
                    operation(paths, rule).path("requestBody").path("content").path("application/json");
            if (body.isMissingNode()) {
                continue;
            }
            var example = body.get("example");
            assertThat(example).as(rule.toString()).isNotNull();
            var sent = example.toString().replace("VEA3-3V92-RHEC", target);
            var path = rule.pattern().replaceAll("\\{.*?}", UUID.randomUUID().toString());
            var token = rule.isOpen() ? null : token(rule.roles().iterator().next());
            var answer = api.postRaw(path, token, sent.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.status()).as(rule + ": " + answer.body()).isIn(200, 201, 404);
        }
    }

    private static String token(Role role) {
        return ISSUER.token(UUID.randomUUID().toString(), List.of(role.name()), "ECON_TRADE");
    }

    private static JsonNode operation(JsonNode paths, AccessTable.Rule rule) {
        return paths.path(rule.pattern()).path(rule.method().name().toLowerCase(Locale.ROOT));
    }

    @Test
    void healthInfoAndMetricsAreThereForOperators() {
        assertThat(api.get("/actuator/health/liveness", null).status()).isEqualTo(200);
        filed(FilingMother.rights(), INVESTOR);
        assertThat(api.get("/actuator/prometheus", null).response().body()).contains("redress_complaints_filed_total");
        assertThat(api.get("/actuator/info", null).text("build.artifact")).isEqualTo("complaint-service");
        assertThat(api.get("/actuator/env", ADMIN).status()).isEqualTo(404);
        assertThat(api.get("/actuator/deadletters", INTAKE).status()).isEqualTo(403);
    }
}
