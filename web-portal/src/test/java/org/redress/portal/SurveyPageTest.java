package org.redress.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

/** The page behind the link in the notice of a result, for whoever holds the link. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class SurveyPageTest {

    private static final StandIn SERVICES = new StandIn();
    private static final String TOKEN = "head.claims.signature";
    private static final String PAGE = "/survey/" + TOKEN;
    private static final String ASKED = "/public/callbacks/" + TOKEN;
    private static final String SURVEY =
            "{\"number\":\"VEA3-3V92-RHEC\",\"status\":\"NOTIFIED\",\"statusText\":\"Replied\","
                    + "\"answered\":%s,\"solved\":%s,\"reopenUntil\":%s}";

    private final List<String> posted = new CopyOnWriteArrayList<>();

    @Autowired
    private MockMvc pages;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        SERVICES.standsIn(properties);
    }

    @BeforeEach
    void asked() {
        SERVICES.forget();
        service(200, SURVEY.formatted(false, null, "\"2026-12-09T01:00:00Z\""));
    }

    @AfterAll
    static void stop() {
        SERVICES.close();
    }

    @Test
    void thePageAsksThreeQuestionsInBothLanguagesAndOpeningItAnswersNothing() throws Exception {
        var english = page(get(PAGE), Locale.ENGLISH);
        assertThat(english.getStatus()).isEqualTo(200);
        assertThat(english.getHeader("Cache-Control")).contains("no-store");
        assertThat(english.getContentAsString())
                .contains(
                        "VEA3-3V92-RHEC",
                        "Is the matter solved?",
                        "name=\"satisfied\" value=\"5\"",
                        "_csrf",
                        "action=\"" + PAGE)
                .doesNotContain("??", "<script>");
        assertThat(page(get(PAGE), Locale.CHINESE).getContentAsString())
                .contains("您反映的问题是否已经解决", "5 很满意")
                .doesNotContain("??");
        assertThat(posted).isEmpty();
    }

    @Test
    void anAnswerIsHandedOnWithoutSigningInAndThankedFor() throws Exception {
        var sent = page(answer("true", "false", "1").with(csrf()), Locale.ENGLISH);
        assertThat(sent.getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(posted).hasSize(1);
        assertThat(posted.get(0))
                .startsWith("null 127.0.0.1 ")
                .contains("\"contacted\":true", "\"solved\":false", "\"satisfied\":1");
        service(200, SURVEY.formatted(true, false, "\"2026-12-09T01:00:00Z\""));
        assertThat(page(get(PAGE).flashAttr("thanks", true), Locale.ENGLISH).getContentAsString())
                .contains("Thank you. Your answer", "by Wednesday 9 December 2026", "/complaints/VEA3-3V92-RHEC")
                .doesNotContain("<form method=\"post\" action=\"/survey", "??");
    }

    @Test
    void whatWasAnsweredBeforeIsSaidToStand() throws Exception {
        service(200, SURVEY.formatted(true, true, null));
        assertThat(page(get(PAGE), Locale.ENGLISH).getContentAsString())
                .contains("That answer stands", "the complaint is closed")
                .doesNotContain("sorry", "??");
        service(200, SURVEY.formatted(true, false, null));
        assertThat(page(get(PAGE), Locale.CHINESE).getContentAsString())
                .contains("以该答复为准", "上一级投诉工作机构")
                .doesNotContain("??");
        service(409, "{\"type\":\"urn:redress:problem:callback-answered\",\"status\":409}");
        assertThat(page(answer("true", "true", "5").with(csrf()), Locale.ENGLISH)
                        .getRedirectedUrl())
                .isEqualTo(PAGE);
        assertThat(posted).singleElement().asString().contains("\"satisfied\":5");
    }

    @Test
    void whatWasLeftOutIsNamedAndTheRestKept() throws Exception {
        SERVICES.handles(
                ASKED,
                exchange -> exchange.getRequestMethod().equals("GET")
                        ? new Answer(200, SURVEY.formatted(false, null, null))
                        : new Answer(
                                400,
                                "{\"status\":400,\"errors\":[{\"field\":\"solved\",\"code\":\"required\",\"message\":\"This"
                                        + " is required.\"}]}"));
        var again = page(answer("false", "perhaps", "4").with(csrf()), Locale.ENGLISH);
        assertThat(again.getStatus()).isEqualTo(400);
        assertThat(again.getContentAsString())
                .contains("id=\"solved-error\">This is required.")
                .containsPattern("id=\"contacted-false\"[^>]*checked")
                .containsPattern("id=\"satisfied-4\"[^>]*checked");
    }

    @Test
    void aLinkThatIsOverOrUnknownIsToldSoInWords() throws Exception {
        for (var status : List.of(404, 410)) {
            service(status, "{\"status\":" + status + "}");
            for (var request : List.of(get(PAGE), answer("true", "true", "5").with(csrf()))) {
                var over = page(request, Locale.CHINESE);
                assertThat(over.getStatus()).isEqualTo(status);
                assertThat(over.getContentAsString()).contains("该链接已失效").doesNotContain("??");
            }
        }
        service(429, "{\"status\":429,\"title\":\"Too many requests\",\"detail\":\"Please wait 7 seconds.\"}");
        assertThat(page(get(PAGE), Locale.ENGLISH).getContentAsString()).contains("Please wait 7 seconds.");
        SERVICES.isDown(ASKED);
        assertThat(page(get(PAGE), Locale.ENGLISH).getStatus()).isEqualTo(503);
    }

    @Test
    void aFormOfAnotherSiteAnswersNothing() throws Exception {
        assertThat(page(answer("true", "true", "5"), Locale.ENGLISH).getStatus())
                .isEqualTo(403);
        assertThat(posted).isEmpty();
    }

    private void service(int status, String json) {
        SERVICES.handles(ASKED, exchange -> {
            if (exchange.getRequestMethod().equals("POST")) {
                var headers = exchange.getRequestHeaders();
                posted.add(headers.getFirst("Authorization") + " " + headers.getFirst("X-Forwarded-For") + " "
                        + body(exchange.getRequestBody()));
            }
            return new Answer(status, json);
        });
    }

    private static String body(InputStream sent) {
        try {
            return new String(sent.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MockHttpServletRequestBuilder answer(String contacted, String solved, String satisfied) {
        return post(PAGE).param("contacted", contacted).param("solved", solved).param("satisfied", satisfied);
    }

    private MockHttpServletResponse page(MockHttpServletRequestBuilder request, Locale language) throws Exception {
        return pages.perform(request.locale(language)).andReturn().getResponse();
    }
}
