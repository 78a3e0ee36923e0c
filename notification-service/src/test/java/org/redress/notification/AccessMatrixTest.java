package org.redress.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.notification.running.Shared.SERVICE;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.contracts.Role;
import org.redress.edge.AccessTable;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint that exists, for every role, as the access table says and not otherwise. */
class AccessMatrixTest {

    private static final Set<Role> PEOPLE_AND_CLIENTS =
            Set.of(Role.INVESTOR, Role.INTAKE, Role.HANDLER, Role.DEPT_HEAD, Role.SUPERVISOR, Role.ADMIN, Role.SERVICE);

    @Test
    void everyEndpointHasExactlyOneRule() {
        var endpoints = SERVICE
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(mapped -> mapped.getValue().getBeanType().getName().startsWith("org.redress"))
                .flatMap(mapped -> mapped.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                mapped.getKey().getPatternValues().stream().map(pattern -> method + " " + pattern)))
                .toList();
        assertThat(rules().map(rule -> rule.method() + " " + rule.pattern()))
                .containsExactlyInAnyOrderElementsOf(endpoints);
    }

    static Stream<Arguments> matrix() {
        return rules().flatMap(rule -> PEOPLE_AND_CLIENTS.stream().map(role -> Arguments.of(rule, role)));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("matrix")
    void aRoleMayDoWhatTheTableSays(AccessTable.Rule rule, Role role) {
        var token = SERVICE.issuer().token(UUID.randomUUID().toString(), List.of(role.name()), "PLANNING");
        var status = status(rule, token);
        if (rule.roles().contains(role)) {
            assertThat(status).isNotIn(401, 403).isLessThan(500);
        } else {
            assertThat(status).isEqualTo(403);
        }
    }

    static Stream<AccessTable.Rule> rules() {
        return SERVICE.bean(AccessTable.class).rules().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void nobodyGetsInWithoutAGoodToken(AccessTable.Rule rule) {
        var admin = List.of("ADMIN");
        assertThat(status(rule, null)).isEqualTo(401);
        assertThat(status(rule, SERVICE.issuer().expired("a", admin))).isEqualTo(401);
        assertThat(status(rule, SERVICE.issuer().foreign("a", admin))).isEqualTo(401);
        assertThat(status(rule, SERVICE.issuer().forAnotherAudience("a", admin)))
                .isEqualTo(401);
    }

    @Test
    void whatIsNotListedIsDenied() {
        var admin = SERVICE.issuer().token("a", List.of("ADMIN"));
        assertThat(SERVICE.call("GET", "/api/nothing", admin, "en", null).statusCode())
                .isIn(403, 404);
        assertThat(SERVICE.call("DELETE", "/api/deadlines", admin, "en", null).statusCode())
                .isIn(403, 404, 405);
    }

    private static int status(AccessTable.Rule rule, String token) {
        var path = rule.pattern()
                .replace("{complaintId}", UUID.randomUUID().toString())
                .replace("{stage}", "HANDLING")
                .replace("{run}", "1")
                .replace("{year}", "2026")
                .replace("{kind}", "department")
                .replace("{id}", "PLANNING");
        var method = rule.method().name();
        return SERVICE.status(method, path, token, method.equals("GET") ? null : "{}");
    }
}
