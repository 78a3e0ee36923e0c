package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.complaint.FilingMother.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.contracts.Role;
import org.redress.edge.AccessTable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint, every role; then every row rule. */
class AccessTest extends ServiceTest {

    @Autowired
    AccessTable table;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyEndpointHasExactlyOneRule() {
        var endpoints = new ArrayList<String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.redress")) {
                mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method ->
                                mapping.getPatternValues().forEach(pattern -> endpoints.add(method + " " + pattern)));
            }
        });
        assertThat(table.rules())
                .extracting(rule -> rule.method() + " " + rule.pattern())
                .containsExactlyInAnyOrderElementsOf(endpoints);
    }

    @Test
    void everyRoleGetsWhatTheTableSaysAndNobodyElseAnything() {
        for (var rule : table.rules()) {
            var path = rule.pattern().replaceAll("\\{.*?}", UUID.randomUUID().toString());
            var method = rule.method().name();
            var anonymous = api.send(method, path, null, null);
            assertThat(anonymous.status() == 401)
                    .as("%s %s without token", method, path)
                    .isEqualTo(!rule.isOpen());
            assertThat(anonymous.isProblem()).isTrue();
            for (var role : Role.values()) {
                if (!rule.isOpen()) {
                    var status = api.send(method, path, token(role, rule.pattern()), null)
                            .status();
                    var as = "%s %s as %s: %s".formatted(method, path, role, status);
                    if (rule.roles().contains(role)) {
                        assertThat(status).as(as).isIn(200, 400, 404);
                    } else {
                        assertThat(status).as(as).isEqualTo(403);
                    }
                }
            }
        }
    }

    private static String token(Role role, String pattern) {
        var service = pattern.startsWith("/internal") && pattern.endsWith("/contact")
                ? "notification-service"
                : "routing-service";
        var subject = role == Role.SERVICE ? service : UUID.randomUUID().toString();
        return ISSUER.token(subject, List.of(role.name()), "ECON_TRADE");
    }

    @Test
    void forThoseWhoMayNotSeeItAComplaintDoesNotExist() {
        var owner = newInvestor();
        var id = filed(FilingMother.rights(), owner);
        command(id, "assign", INTAKE, map("lead", "ECON_TRADE", "coHandlers", List.of("SCI_TECH")));
        for (var token : List.of(owner, INTAKE, SUPERVISOR, handler("ECON_TRADE"), handler("SCI_TECH"))) {
            assertThat(api.get("/api/complaints/" + id, token).status()).isEqualTo(200);
            assertThat(api.get("/api/complaints/" + id + "/timeline", token).status())
                    .isEqualTo(200);
        }
        for (var token : List.of(newInvestor(), handler("CONSTRUCTION"), ISSUER.token("x", List.of("HANDLER")))) {
            assertThat(api.get("/api/complaints/" + id, token).status()).isEqualTo(404);
            assertThat(api.get("/api/complaints/" + id + "/timeline", token).status())
                    .isEqualTo(404);
            assertThat(api.get("/api/complaints?limit=200", token).body().toString())
                    .doesNotContain(id);
        }
        assertThat(api.get("/api/complaints", owner).body().get("items")).hasSize(1);
        assertThat(api.get("/api/complaints?limit=200", handler("SCI_TECH"))
                        .body()
                        .toString())
                .contains(id);
    }

    @Test
    void theTimelineShowsEachReaderWhatIsMeantForThem() {
        var id = filed(FilingMother.rights(), INVESTOR);
        var filed = api.get("/api/complaints/" + id + "/timeline", INVESTOR)
                .body()
                .get("items")
                .get(0);
        assertThat(filed.get("audience").asString()).isEqualTo("PARTIES");
        assertThat(filed.get("hash").asString()).hasSize(64);
        assertThat(filed.at("/texts/narrative/text").asString()).contains("clean room");
        assertThat(filed.at("/commitments/narrative").asString()).hasSize(64);
    }

    @Test
    void onlyTheTwoServicesThatNeedThemReadContactAndText() {
        var id = filed(FilingMother.rights(), INVESTOR);
        var notifier = ISSUER.token("notification-service", List.of("SERVICE"));
        var router = ISSUER.token("routing-service", List.of("SERVICE"));

        var contact = api.get("/internal/complaints/" + id + "/contact", notifier);
        assertThat(contact.text("contact.email")).isEqualTo("anna.lindqvist@example.com");
        assertThat(contact.text("language")).isEqualTo("en");
        assertThat(api.get("/internal/complaints/" + id + "/contact", router).status())
                .isEqualTo(403);

        assertThat(api.get("/internal/complaints/" + id + "/text", router).text("narrative"))
                .contains("clean room");
        assertThat(api.get("/internal/complaints/" + id + "/text", notifier).status())
                .isEqualTo(403);
        assertThat(api.get("/internal/complaints/" + id + "/text", SUPERVISOR).status())
                .isEqualTo(403);
    }

    @Test
    void anybodyWithTheTrackingCodeSeesWhereItStandsAndNothingPersonal() {
        var filed = file(FilingMother.rights(), INVESTOR);
        command(filed.text("id"), "assign", INTAKE, map("lead", "ECON_TRADE"));
        var seen = api.get("/public/complaints/" + filed.text("trackingCode"), null, "Accept-Language", "zh");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text("status")).isEqualTo("ASSIGNED");
        assertThat(seen.text("statusText")).isEqualTo("已交办（待签收）");
        assertThat(seen.text("department.zh")).isEqualTo("经贸委");
        assertThat(seen.body().toString()).doesNotContain(FilingMother.PERSONAL).doesNotContain(filed.text("id"));
        for (var wrong : Arrays.asList(filed.text("id"), filed.text("number"), "0".repeat(26), "$where")) {
            assertThat(api.get("/public/complaints/" + wrong, null).status()).isEqualTo(404);
        }
    }
}
