package org.redress.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.redress.contracts.Role;
import org.redress.edge.AccessTable;
import org.redress.localstack.testing.RealParts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint that exists, against every role there is. */
@RoutingTest
class AccessMatrixTest {

    private static final List<Role> CLAIMABLE =
            Stream.of(Role.values()).filter(role -> role != Role.SYSTEM).toList();

    @Autowired
    private AccessTable table;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Api api;

    private record Endpoint(String method, String pattern) {

        private String path() {
            return pattern.replaceAll("\\{.*?}", UUID.randomUUID().toString());
        }
    }

    private List<Endpoint> endpoints() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> new Endpoint(method.name(), pattern))))
                .toList();
    }

    @Test
    void everyEndpointHasExactlyOneRow() {
        assertThat(table.rules().stream()
                        .map(rule -> new Endpoint(rule.method().name(), rule.pattern()))
                        .toList())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(endpoints());
    }

    @TestFactory
    Stream<DynamicTest> everyRoleGetsWhatItsRowSays() {
        return table.rules().stream()
                .flatMap(rule -> CLAIMABLE.stream()
                        .map(role -> DynamicTest.dynamicTest(rule.pattern() + " " + role, () -> {
                            var endpoint = new Endpoint(rule.method().name(), rule.pattern());
                            var status = status(endpoint, Api.token(role.name(), "PLANNING"));
                            if (rule.roles().contains(role)) {
                                assertThat(status).isIn(200, 202, 400, 404);
                            } else {
                                assertThat(status).isEqualTo(403);
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> nobodyGetsInWithoutAGoodToken() {
        var roles = List.of("ADMIN");
        var issuer = RealParts.issuer();
        return endpoints().stream()
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.pattern(), () -> {
                    assertThat(status(endpoint, null)).isEqualTo(401);
                    assertThat(status(endpoint, issuer.expired("a", roles))).isEqualTo(401);
                    assertThat(status(endpoint, issuer.foreign("a", roles))).isEqualTo(401);
                    assertThat(status(endpoint, issuer.forAnotherAudience("a", roles)))
                            .isEqualTo(401);
                    assertThat(status(endpoint, "no-token")).isEqualTo(401);
                }));
    }

    @Test
    void whatHasNoRowIsNotThere() {
        var admin = Api.token("ADMIN");
        assertThat(status(new Endpoint("GET", "/api/unheard-of"), admin)).isEqualTo(404);
        assertThat(status(new Endpoint("DELETE", "/api/departments"), admin)).isEqualTo(404);
    }

    @Test
    void deadLettersAreForAdministrators() {
        var deadLetters = new Endpoint("GET", "/actuator/deadletters");
        assertThat(status(deadLetters, Api.token("SUPERVISOR"))).isEqualTo(403);
        assertThat(status(deadLetters, Api.token("ADMIN"))).isEqualTo(200);
    }

    private int status(Endpoint endpoint, String token) {
        return api.call(endpoint.method(), endpoint.path(), token, "en").status();
    }
}
