package org.redress.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.routing.Complaints.assigned;
import static org.redress.routing.Complaints.returned;
import static org.redress.routing.Complaints.signedFor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.redress.contracts.AssignmentBasis;
import org.redress.localstack.testing.OwnParts;
import org.redress.localstack.testing.RealParts;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** From departments' signatures to suggestions, and from their returns to the rules that misroute. */
class LearningFlowTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String ADMIN = Api.token("ADMIN");
    private static final String OFFICER = Api.token("INTAKE");

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private Api api;
    private Complaints complaints;

    @Test
    void whatDepartmentsSignForIsLearntAndWhatTheyGiveBackIsHeldAgainstTheRule() {
        try (var parts = new OwnParts(folder)) {
            RoutingParts.createComplaintsTopic(parts.kafkaServers());
            try (var service = start(parts)) {
                uses(service);
                for (var i = 0; i < 102; i++) {
                    handled("LAND_CONSTRUCTION", "CONSTRUCTION", "施工许可迟迟不发" + i, "规划许可证办理拖延，工地停工");
                    handled("ARBITRARY_FEES", "ECON_TRADE", "乱收费" + i, "强制收取服务费用，行业协会摊派会费");
                }
                givenBack();
                await().atMost(SOON).until(() -> training().get("labels").asInt() == 204);
                assertThat(api.get("/api/suggestions/model", ADMIN).status()).isEqualTo(404);

                assertThat(api.call("POST", "/api/suggestions/training", ADMIN, "en")
                                .status())
                        .isEqualTo(202);
                await().atMost(SOON).until(() -> !training().get("last").isNull());
                assertThat(training().get("last").get("outcome").asString()).isEqualTo("FIRST");
                var model = api.get("/api/suggestions/model", ADMIN).body();
                assertThat(model.get("size").asInt()).isEqualTo(204);
                assertThat(model.get("labels").toString()).isEqualTo("[\"CONSTRUCTION\",\"ECON_TRADE\"]");
                assertThat(model.get("learntUntil").isNull()).isFalse();
                assertSuggested();
                assertHeldAgainst("trade-customs");
            }
            try (var service = start(parts)) {
                uses(service);
                assertThat(training().get("fresh").asInt())
                        .as("after a restart")
                        .isZero();
                assertSuggested();
            }
        }
    }

    private void uses(ConfigurableApplicationContext service) {
        api = service.getBean(Api.class);
        complaints = service.getBean(Complaints.class);
        await().atMost(SOON)
                .until(() -> api.get("/actuator/health/readiness", null).status() == 200);
    }

    private void handled(String category, String lead, String title, String narrative) {
        var id = UUID.randomUUID();
        TextDesk.SHARED.know(id, title, narrative);
        complaints.filedAndAccepted(id, category);
        complaints.tell(3, assigned(id, lead, AssignmentBasis.RULE));
        complaints.tell(4, signedFor(id, lead));
    }

    /** Two of three: more than the rule is allowed, and no example for anybody. */
    private void givenBack() {
        for (var i = 0; i < 3; i++) {
            var id = UUID.randomUUID();
            complaints.filedAndAccepted(id, "TRADE_CUSTOMS");
            complaints.tell(3, assigned(id, "FOREIGN_TRADE", AssignmentBasis.RULE));
            if (i > 0) {
                complaints.tell(4, signedFor(id, "FOREIGN_TRADE"));
                complaints.tell(5, returned(id, "FOREIGN_TRADE", "PLANNING"));
            }
        }
    }

    private JsonNode training() {
        return api.get("/api/suggestions/training", ADMIN).body();
    }

    private void assertSuggested() {
        var id = UUID.randomUUID();
        TextDesk.SHARED.know(id, "施工许可迟迟不发", "规划许可证办理拖延，工地停工");
        complaints.filedAndAccepted(id, "OTHER");
        await().atMost(SOON)
                .until(() -> api.get("/api/decisions/" + id, OFFICER).status() == 200);
        var suggestions = api.get("/api/decisions/" + id, OFFICER).body().get("suggestions");
        assertThat(suggestions.get(0).get("department").asString()).isEqualTo("CONSTRUCTION");
    }

    private void assertHeldAgainst(String rule) {
        var returns = api.call("GET", "/api/returns", Api.token("SUPERVISOR"), "zh-CN")
                .body();
        var worst = returns.get("items").get(0);
        assertThat(worst.get("rule").asString()).isEqualTo(rule);
        assertThat(worst.get("title").asString()).contains("外经贸局");
        assertThat(worst.get("placed").asInt()).isEqualTo(3);
        assertThat(worst.get("returned").asInt()).isEqualTo(2);
        assertThat(worst.get("flagged").asBoolean()).isTrue();
        assertThat(returns.get("items").get(1).get("flagged").asBoolean()).isFalse();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(api.text("/actuator/prometheus"))
                        .contains("redress_routing_rules_misrouting 1.0")
                        .containsPattern(
                                "redress_routing_rule_return_rate\\{rule=\"trade-customs\",version=\"1\"} 0.66"));
    }

    private static ConfigurableApplicationContext start(OwnParts parts) {
        return new SpringApplicationBuilder(RoutingService.class, Complaints.class, Api.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--redress.returns.least=3",
                        "--redress.returns.count-every=500ms",
                        "--redress.complaint-service=" + TextDesk.SHARED.uri(),
                        "--spring.mongodb.uri=" + parts.mongoUri() + "/routing",
                        "--spring.kafka.bootstrap-servers=" + parts.kafkaServers(),
                        "--spring.security.oauth2.client.provider.redress.token-uri="
                                + RealParts.issuer().uri() + "/token",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri="
                                + RealParts.issuer().uri());
    }
}
