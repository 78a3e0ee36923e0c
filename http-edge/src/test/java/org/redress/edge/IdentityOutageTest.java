package org.redress.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.localstack.testing.TestIssuer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service that starts while the identity provider is away has no keys yet. */
@SpringBootTest(classes = HttpEdgeTest.Service.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class IdentityOutageTest {

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final String TOKEN = ISSUER.token("a", List.of("HANDLER"));

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::uri);
        registry.add("spring.security.oauth2.resourceserver.jwt.audiences", () -> TestIssuer.AUDIENCE);
        ISSUER.close();
    }

    @Test
    void noTokenIsJudgedAndTheCallerIsToldToComeAgain() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/who"))
                .header("Authorization", "Bearer " + TOKEN)
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.body()).contains("urn:redress:problem:unavailable");
    }
}
