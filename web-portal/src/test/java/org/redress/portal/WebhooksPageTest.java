package org.redress.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.portal.StandIn.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Webhooks as an administrator keeps them. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class WebhooksPageTest {

    private static final StandIn SERVICES = new StandIn();
    private static final String PAGE = "/administration/webhooks";
    private static final String ID = "1f6b8a52-0000-4000-8000-000000000001";
    private static final String ONE = PAGE + "/" + ID;
    private static final String API = "/api/webhooks/" + ID;
    private static final String WEBHOOK = """
        {"id":"%s","url":"https://hooks.example.com/redress","description":"Case system","milestones":%s,
         "status":"%s","disabledAt":null,"createdAt":"2026-03-02T04:00:00Z","lastSuccessAt":null,
         "failingSince":%s,"earlierSecretUntil":null,"secret":%s}\
        """;
    private static final String ROW = """
        {"id":"6f6b8a52-0000-4000-8000-00000000000a","number":"VEA3-3V92-RHEC","title":"Complaint accepted",
         "at":"2026-03-02T04:00:00Z","recipient":"WEBHOOK:%s","channel":"WEBHOOK","status":"PENDING",
         "reason":"status 503","attempts":3,"nextAttemptAt":"2026-03-02T05:00:00Z"}\
        """.formatted(ID);

    private final List<String> sent = new CopyOnWriteArrayList<>();

    @Autowired
    private MockMvc pages;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        SERVICES.standsIn(properties);
    }

    @BeforeEach
    void one() {
        SERVICES.forget();
        SERVICES.handles(
                "/api/webhooks",
                exchange -> exchange.getRequestMethod().equals("GET")
                        ? new Answer(200, "{\"items\":[" + webhook("[]", "ACTIVE", null, null) + "],\"next\":null}")
                        : noted(exchange, new Answer(201, webhook("[]", "ACTIVE", null, "whsec_c2VjcmV0"))));
        SERVICES.handles(
                API, exchange -> noted(exchange, new Answer(200, webhook("[\"BREACHED\"]", "ACTIVE", null, null))));
        SERVICES.answers(API + "/deliveries", "{\"items\":[" + ROW + "],\"next\":\"more\"}");
    }

    @AfterAll
    static void stop() {
        SERVICES.close();
    }

    @Test
    void thoseThereAreAreListedAndOneThatFailsShowsIt() throws Exception {
        SERVICES.answers(
                "/api/webhooks",
                "{\"items\":[" + webhook("[\"BREACHED\",\"FILED\"]", "ACTIVE", "2026-03-02T04:00:00Z", null) + ","
                        + webhook("[]", "GONE", null, null) + "],\"next\":null}");
        assertThat(shown(get(PAGE), Locale.ENGLISH).getContentAsString())
                .contains(
                        "hooks.example.com",
                        "2 kinds of milestones",
                        "Everything",
                        "Nothing delivered since 2 Mar 2026",
                        "the receiver says it is gone")
                .doesNotContain("??");
        assertThat(shown(get(PAGE), Locale.CHINESE).getContentAsString())
                .contains("系统推送", "接收方表示该地址已不存在", "逾期升级")
                .doesNotContain("??");
        SERVICES.answers("/api/webhooks", "{\"items\":[],\"next\":null}");
        assertThat(shown(get(PAGE), Locale.ENGLISH).getContentAsString()).contains("No webhook yet");
    }

    @Test
    void theSecretOfANewOneIsShownOnThePageThatFollowsAndNotAgain() throws Exception {
        var added = shown(
                post(PAGE).param("url", " https://hooks.example.com/redress ").param("milestones", "BREACHED", "FILED"),
                Locale.ENGLISH);
        assertThat(added.getRedirectedUrl()).isEqualTo(ONE);
        assertThat(sent)
                .singleElement()
                .asString()
                .contains("\"url\":\"https://hooks.example.com/redress\"", "[\"BREACHED\",\"FILED\"]");
        assertThat(shown(get(ONE).flashAttr("secret", "whsec_c2VjcmV0"), Locale.ENGLISH)
                        .getContentAsString())
                .contains("whsec_c2VjcmV0", "shown this once");
        assertThat(shown(get(ONE), Locale.ENGLISH).getContentAsString()).doesNotContain("whsec_");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedIsKept() throws Exception {
        var problem = """
            {"type":"urn:redress:problem:invalid","title":"Please correct this","status":400,"detail":"",
             "errors":[{"field":"url","code":"internal-address","message":"This address is not public."}]}\
            """;
        SERVICES.handles(
                "/api/webhooks",
                exchange -> exchange.getRequestMethod().equals("GET")
                        ? new Answer(200, "{\"items\":[],\"next\":null}")
                        : new Answer(400, problem));
        var refused = shown(post(PAGE).param("url", "https://10.0.0.1/").param("milestones", "FILED"), Locale.ENGLISH);
        assertThat(refused.getContentAsString())
                .contains("This address is not public.", "https://10.0.0.1/", "aria-invalid=\"true\"")
                .containsPattern("value=\"FILED\"[^>]*checked");
    }

    @Test
    void aNoticeOfNoComplaintLeadsToNone() throws Exception {
        SERVICES.answers(
                API + "/deliveries",
                200,
                "{\"items\":[" + ROW.replace("\"VEA3-3V92-RHEC\"", "null") + "],\"next\":null}");
        assertThat(shown(get(ONE), Locale.ENGLISH).getContentAsString())
                .contains("Complaint accepted")
                .doesNotContain("href=\"/complaints/\"", ">Complaint accepted</a>");
    }

    @Test
    void onePageTellsHowItGoesAndWhatItWasTold() throws Exception {
        for (var language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            var page = shown(get(ONE).param("status", "PENDING"), language).getContentAsString();
            assertThat(page)
                    .contains("VEA3-3V92-RHEC", "6f6b8a52-0000-4000-8000-00000000000a", "503", "cursor=more")
                    .containsPattern("value=\"BREACHED\"[^>]*checked")
                    .doesNotContain("??", "reason.status");
        }
        assertThat(SERVICES.asked()).contains(API + "/deliveries?limit=20&status=PENDING");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        rotate  | /rotate                                        | {"secret":"whsec_bmV3"}             | A new secret has been made.
        enable  | /enable                                        | {}                                  | What it missed can be sent again
        disable | /disable                                       | {}                                  | It is told nothing any more.
        test    | /test                                          | {"delivered":true,"reason":null}    | The receiver has accepted the test.
        replay  | /replay?since=2026-03-02T04:00:00Z             | {"notices":7}                       | 7 notices are on their way.
        """)
    void anActionIsTakenAndSaidToBeDone(String action, String called, String answer, String said) throws Exception {
        SERVICES.answers(API + "/" + action, answer);
        var taken = pages.perform(post(ONE + "/" + action)
                        .param("since", "2026-03-02T12:00")
                        .locale(Locale.ENGLISH)
                        .with(csrf())
                        .with(SignedIn.as("ADMIN", null)))
                .andReturn();
        assertThat(taken.getResponse().getRedirectedUrl()).isEqualTo(ONE);
        assertThat(String.valueOf(taken.getFlashMap().get("done"))).contains(said);
        assertThat(SERVICES.asked()).contains(API + called);
    }

    @Test
    void aTestThatFailsAndARefusedReplayAreSaidInWords() throws Exception {
        SERVICES.answers(API + "/test", "{\"delivered\":false,\"status\":null,\"reason\":\"timeout\"}");
        var taken = pages.perform(post(ONE + "/test").with(csrf()).with(SignedIn.as("ADMIN", null)))
                .andReturn();
        assertThat(shown(get(ONE).flashAttr("tried", taken.getFlashMap().get("tried")), Locale.ENGLISH)
                        .getContentAsString())
                .contains("The test was not delivered:", "The receiver did not answer in time");
        SERVICES.answers(API + "/replay", 400, "{\"status\":400,\"title\":\"Please correct this\",\"errors\":[]}");
        var refused = pages.perform(post(ONE + "/replay")
                        .param("since", "soon")
                        .with(csrf())
                        .with(SignedIn.as("ADMIN", null)))
                .andReturn();
        assertThat(refused.getFlashMap().get("problem")).isNotNull();
        assertThat(SERVICES.asked()).contains(API + "/replay?since=soon");
    }

    @Test
    void oneThatIsDisabledIsEnabledAndNotReplayed() throws Exception {
        SERVICES.answers(API, webhook("[]", "FAILING", "2026-03-01T04:00:00Z", null));
        assertThat(shown(get(ONE), Locale.ENGLISH).getContentAsString())
                .contains(ONE + "/enable", "nothing could be delivered for too long")
                .doesNotContain(ONE + "/disable", ONE + "/replay");
    }

    @Test
    void itIsRemoved() throws Exception {
        SERVICES.handles(API, exchange -> noted(exchange, new Answer(204, "")));
        var removed = shown(post(ONE + "/remove"), Locale.ENGLISH);
        assertThat(removed.getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(sent).containsExactly("DELETE ");
    }

    private static String webhook(String milestones, String status, String failingSince, String secret) {
        return WEBHOOK.formatted(ID, milestones, status, quoted(failingSince), quoted(secret));
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private Answer noted(HttpExchange exchange, Answer answer) {
        if (!exchange.getRequestMethod().equals("GET")) {
            sent.add(exchange.getRequestMethod() + " " + body(exchange));
        }
        return answer;
    }

    private static String body(HttpExchange exchange) {
        try {
            return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MockHttpServletResponse shown(MockHttpServletRequestBuilder request, Locale language) throws Exception {
        return pages.perform(request.locale(language).with(csrf()).with(SignedIn.as("ADMIN", null)))
                .andReturn()
                .getResponse();
    }
}
