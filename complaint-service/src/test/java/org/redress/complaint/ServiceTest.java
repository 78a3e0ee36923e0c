package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.redress.localstack.testing.RealParts;
import org.redress.localstack.testing.TestIssuer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The whole service over HTTP, on a real broker and a real store, with the other services' events at hand. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "redress.limits.filings-per-hour=1000",
            "redress.limits.checks-per-minute=" + ServiceTest.CHECKS_PER_MINUTE,
            "redress.limits.public-per-minute=1000"
        })
@ActiveProfiles("test")
abstract class ServiceTest {

    static final int CHECKS_PER_MINUTE = 50;

    static final TestIssuer ISSUER = RealParts.issuer();
    static final String INVESTOR = ISSUER.token(UUID.randomUUID().toString(), List.of("INVESTOR"));
    static final String INTAKE = ISSUER.token(UUID.randomUUID().toString(), List.of("INTAKE"));
    static final String SUPERVISOR = ISSUER.token(UUID.randomUUID().toString(), List.of("SUPERVISOR"));
    static final String ADMIN = ISSUER.token(UUID.randomUUID().toString(), List.of("ADMIN"));

    private static final Set<String> ASIDE = Set.of(
            "reclassify",
            "merge",
            "withdraw",
            "record-parallel-proceeding",
            "issue-card",
            "recuse",
            "report-retaliation",
            "submit-policy-proposal",
            "add-note",
            "add-attachment");

    private static OtherServices others;

    @Autowired
    MongoTemplate mongo;

    @LocalServerPort
    int port;

    Api api;

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        RealParts.register(registry, "complaint");
        others();
    }

    static synchronized OtherServices others() {
        if (others == null) {
            others = new OtherServices(RealParts.kafkaServers());
            others.publishDirectory();
        }
        return others;
    }

    @BeforeEach
    void ready() {
        api = new Api(port);
        await().atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .untilAsserted(() -> assertThat(
                                api.get("/actuator/health/readiness", null).status())
                        .isEqualTo(200));
    }

    static String newInvestor() {
        return ISSUER.token(UUID.randomUUID().toString(), List.of("INVESTOR"));
    }

    static String handler(String department) {
        return ISSUER.token(UUID.randomUUID().toString(), List.of("HANDLER"), department);
    }

    Api.Answer file(Map<String, Object> filing, String token, String... headers) {
        return api.post("/api/complaints", token, filing, headers);
    }

    /** Files it and returns its id. */
    String filed(Map<String, Object> filing, String token) {
        var answer = file(filing, token);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.text("id");
    }

    Api.Answer command(String id, String command, String token, Object body, String... headers) {
        return api.post("/api/complaints/" + id + "/" + command, token, body, headers);
    }

    /** The commands that lead on, without those that are nearly always possible. */
    static String steps(Api.Answer answer) {
        return answer.body()
                .get("allowedCommands")
                .valueStream()
                .map(JsonNode::asString)
                .filter(command -> !ASIDE.contains(command))
                .collect(Collectors.joining(" "));
    }
}
