package org.redress.edge;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.edge.AccessTable.allow;
import static org.redress.edge.AccessTable.open;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.contracts.Role;
import org.redress.localstack.testing.TestIssuer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What reaches an endpoint and what is refused on the way, over real HTTP with real tokens. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "redress.limits.public-per-minute=5")
@ExtendWith(OutputCaptureExtension.class)
class HttpEdgeTest {

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::uri);
        registry.add("spring.security.oauth2.resourceserver.jwt.audiences", () -> TestIssuer.AUDIENCE);
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @Test
    void theCallerComesOutOfTheToken() throws Exception {
        var answer = get("/who", ISSUER.token("a-1", List.of("HANDLER"), "ECON_TRADE"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()))
                .isEqualTo(JSON.readTree("{\"id\":\"a-1\",\"roles\":[\"HANDLER\"],\"department\":\"ECON_TRADE\"}"));
    }

    @Test
    void nobodyMayClaimToBeTheSystem() throws Exception {
        assertThat(get("/who", ISSUER.token("a-1", List.of("SYSTEM"), null)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void withoutATokenOrWithAWrongOneNothingIsAnswered() throws Exception {
        assertProblem(get("/who", null), 401, "unauthenticated");
        assertProblem(get("/who", ISSUER.expired("a", List.of("HANDLER"))), 401, "unauthenticated");
        assertProblem(get("/who", ISSUER.foreign("a", List.of("HANDLER"))), 401, "unauthenticated");
        assertProblem(get("/who", ISSUER.forAnotherAudience("a", List.of("HANDLER"))), 401, "unauthenticated");
        assertProblem(get("/who", "no.token.atall"), 401, "unauthenticated");
    }

    @Test
    void anotherRoleIsForbiddenAndAnUnlistedAddressNotFound() throws Exception {
        assertProblem(get("/who", ISSUER.token("a", List.of("INVESTOR"), null)), 403, "forbidden");
        assertProblem(get("/unlisted", ISSUER.token("a", List.of("HANDLER"), null)), 404, "not-found");
        assertProblem(get("/unlisted", null), 401, "unauthenticated");
    }

    @Test
    void anOpenAddressNeedsNoToken() throws Exception {
        assertThat(get("/open?limit=200", null).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=many", "cursor=!!", "cursor=YWJj"})
    void anUnusableLimitOrCursorIs400(String query) throws Exception {
        assertProblem(get("/open?" + query, null), 400, "invalid");
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {"title":"water"}                        | 200 |
            {"title":""}                             | 400 | invalid
            {}                                       | 400 | invalid
            {"title":null}                           | 400 | invalid
            {"title":7}                              | 400 | invalid
            {"title":true}                           | 400 | invalid
            {"title":["water"]}                      | 400 | invalid
            {"title":{"a":1}}                        | 400 | invalid
            {"title":"water","titel":"x"}            | 400 | invalid
            {"title":"water","count":"7"}            | 400 | invalid
            {"title":"water","count":1.5}            | 400 | invalid
            {"title":"water","count":99999999999}    | 400 | invalid
            {"title":"a\\u0000b"}                    | 400 | invalid
            {"title":"a\\ud800b"}                    | 400 | invalid
            {"title":"\\ud83d\\ude00"}               | 200 |
            {"title":"a","title":"b"}                | 400 | malformed
            {"title":"water"} trailing               | 400 | malformed
            {"title":"water"                         | 400 | malformed
            [1]                                      | 400 | malformed
            null                                     | 400 | malformed
            nonsense                                 | 400 | malformed
            """)
    void jsonIsTakenLiterally(String body, int status, String code) throws Exception {
        var answer = post(BodyPublishers.ofString(body), "en");
        if (code == null) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        } else {
            assertProblem(answer, status, code);
        }
    }

    @Test
    void hugeDeepAndIllEncodedBodiesAreRefused() throws Exception {
        var huge = "{\"title\":\"" + "x".repeat(1 << 20) + "\"}";
        assertProblem(post(BodyPublishers.ofString(huge), "en"), 413, "too-large");
        assertProblem(
                post(
                        BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(huge.getBytes(StandardCharsets.UTF_8))),
                        "en"),
                413,
                "too-large");
        var deep = "{\"title\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThat(post(BodyPublishers.ofString(deep), "en").statusCode()).isEqualTo(400);
        var illEncoded =
                new byte[] {'{', '"', 't', 'i', 't', 'l', 'e', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'};
        assertThat(post(BodyPublishers.ofByteArray(illEncoded), "en").statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatTheServerItselfRefusesIsAProblemToo() throws Exception {
        assertProblem(get("/open/%00", null), 400, "malformed");
    }

    @Test
    void refusalsSpeakTheCallersLanguage() throws Exception {
        var zh = JSON.readTree(
                post(BodyPublishers.ofString("{}"), "zh-CN,zh;q=0.9").body());
        assertThat(zh.get("title").asString()).isEqualTo("提交的内容有误");
        assertThat(zh.get("errors").get(0))
                .isEqualTo(JSON.readTree("{\"field\":\"title\",\"code\":\"required\",\"message\":\"此项必填。\"}"));
        var fr = JSON.readTree(post(BodyPublishers.ofString("{}"), "fr").body());
        assertThat(fr.get("title").asString()).isEqualTo("Some of what you sent cannot be accepted");
    }

    @Test
    void aDatabaseThatIsAwayIs503WithRetryAfter() throws Exception {
        var answer = get("/away", ISSUER.token("a", List.of("HANDLER"), null));
        assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }

    @Test
    void ourOwnFaultQuotesNothing() throws Exception {
        var answer = get("/fault", ISSUER.token("a", List.of("HANDLER"), null));
        assertProblem(answer, 500, "internal");
        assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void aStreamIsAllowedAsAnythingElseAndMayBeLeftAtAnyTime(CapturedOutput output) throws Exception {
        assertProblem(get("/stream", null), 401, "unauthenticated");
        assertProblem(get("/stream", ISSUER.token("a", List.of("INVESTOR"), null)), 403, "forbidden");
        var request = HttpRequest.newBuilder(address("/stream"))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + ISSUER.token("a", List.of("HANDLER"), null));
        var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        var stream = Things.STREAMS.take();
        var ended = new CountDownLatch(1);
        stream.onCompletion(ended::countDown);
        answer.body().close();
        await().atMost(10, SECONDS).until(() -> {
            try {
                stream.send("more");
                return false;
            } catch (IOException | IllegalStateException gone) {
                return true;
            }
        });
        assertThat(ended.await(10, SECONDS)).isTrue();
        assertThat(output).doesNotContain("ProblemAdvice");
    }

    @Test
    void aStreamThatIsRefusedSaysWhyThoughOnlyEventsWereAskedFor() throws Exception {
        var request = HttpRequest.newBuilder(address("/stream-refused")).header("Accept", "text/event-stream");
        assertProblem(send(request, ISSUER.token("a", List.of("HANDLER"), null)), 429, "forbidden");
    }

    @Test
    void aServicesOwnProblemKeepsItsMembersAndHeaders() throws Exception {
        var answer = get("/refused", ISSUER.token("a", List.of("HANDLER"), null));
        assertProblem(answer, 404, "not-found");
        assertThat(JSON.readTree(answer.body()).get("status2").asString()).isEqualTo("ACCEPTED");
        assertThat(answer.headers().firstValue("X-Reason")).hasValue("here");
    }

    @Test
    void whoAsksTooOftenWithoutSigningInIsToldHowLongToWait() throws Exception {
        for (var i = 0; i < 5; i++) {
            assertThat(get("/public/open", null).statusCode()).isEqualTo(200);
        }
        var refused = send(HttpRequest.newBuilder(address("/public/open")).header("Accept-Language", "zh"), null);
        assertProblem(refused, 429, "too-many-requests");
        var seconds = refused.headers().firstValue("Retry-After").orElseThrow();
        assertThat(Integer.parseInt(seconds)).isBetween(1, 13);
        assertThat(JSON.readTree(refused.body()).get("detail").asString()).isEqualTo("请在 " + seconds + " 秒后重试。");
        var pretending = HttpRequest.newBuilder(address("/%70ublic/open")).header("X-Forwarded-For", "203.0.113.9");
        assertThat(send(pretending, null).statusCode()).isEqualTo(429);
        assertThat(get("/open", null).statusCode()).isEqualTo(200);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("type").asString()).isEqualTo("urn:redress:problem:" + code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(problem.get("instance").asString()).startsWith("/");
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return send(HttpRequest.newBuilder(address(path)), token);
    }

    private HttpResponse<String> post(HttpRequest.BodyPublisher body, String language) throws Exception {
        var request = HttpRequest.newBuilder(address("/things"))
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .POST(body);
        return send(request, ISSUER.token("a-1", List.of("INTAKE"), null));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String token) throws Exception {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(Things.class)
    static class Service {

        @Bean
        AccessTable access() {
            return AccessTable.of(
                    allow(HttpMethod.GET, "/who", Role.HANDLER),
                    allow(HttpMethod.GET, "/away", Role.HANDLER),
                    allow(HttpMethod.GET, "/fault", Role.HANDLER),
                    allow(HttpMethod.GET, "/refused", Role.HANDLER),
                    allow(HttpMethod.GET, "/stream", Role.HANDLER),
                    allow(HttpMethod.GET, "/stream-refused", Role.HANDLER),
                    allow(HttpMethod.POST, "/things", Role.INTAKE),
                    open(HttpMethod.GET, "/open"),
                    open(HttpMethod.GET, "/public/open"));
        }
    }

    record Thing(@NotBlank @Size(max = 200) String title, Integer count) {}

    @RestController
    static class Things {

        static final BlockingQueue<SseEmitter> STREAMS = new LinkedBlockingQueue<>();

        @GetMapping(path = "/stream", produces = "text/event-stream")
        SseEmitter stream() throws IOException {
            var stream = new SseEmitter(0L);
            stream.send("first");
            STREAMS.add(stream);
            return stream;
        }

        @GetMapping(path = "/stream-refused", produces = "text/event-stream")
        SseEmitter streamRefused() {
            throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "forbidden");
        }

        @GetMapping("/who")
        Caller who(Caller caller) {
            return caller;
        }

        @GetMapping("/unlisted")
        String unlisted() {
            return "must never be seen";
        }

        @GetMapping({"/open", "/public/open"})
        Page<String> open(
                @RequestParam(required = false) Integer limit, @RequestParam(required = false) String cursor) {
            return Page.of(List.of("a"), Paging.of(limit, cursor), Cursor::of);
        }

        @PostMapping("/things")
        Thing create(@Valid @RequestBody Thing thing) {
            return thing;
        }

        @GetMapping("/away")
        void away() {
            throw new DataAccessResourceFailureException("secret host");
        }

        @GetMapping("/fault")
        void fault() {
            throw new IllegalStateException("secret text of an investor");
        }

        @GetMapping("/refused")
        void refused() {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found")
                    .with("status2", "ACCEPTED")
                    .header("X-Reason", "here");
        }
    }
}
