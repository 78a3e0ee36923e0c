package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.redress.edge.AccessTable;
import org.springframework.beans.factory.annotation.Autowired;

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
        assertThat(document.response().body()).doesNotContain("\"Caller\"").doesNotContain("\"q\"");
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
