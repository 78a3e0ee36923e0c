package org.redress.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

/** Settings: an investor's mails, a department's deputies. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class PreferencesPageTest {

    private static final StandIn SERVICES = new StandIn();
    private static final String ONE_DEPUTY = """
        {"items":[{"id":"d-1","kind":"department","deputy":"PLANNING","from":"2026-12-01","until":"2026-12-04"}],
         "next":null}\
        """;

    private final List<String> sent = new CopyOnWriteArrayList<>();

    @Autowired
    private MockMvc pages;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        SERVICES.standsIn(properties);
    }

    @BeforeEach
    void settings() {
        SERVICES.forget();
        SERVICES.answers("/api/directory", """
            {"departments":[{"code":"ECON_TRADE","zh":"经贸委","en":"Economic and Trade Commission"},
             {"code":"PLANNING","zh":"计委","en":"Planning Commission"}],"categories":[],"regions":[]}\
            """);
        own("[\"ACCEPTED\",\"WARNING\"]");
        SERVICES.answers("/api/deputies", ONE_DEPUTY);
    }

    private void own(String optional) {
        SERVICES.handles(
                "/api/preferences",
                noted("{\"account\":\"a-1\",\"language\":\"zh\",\"notByMail\":[\"WARNING\"],\"optional\":" + optional
                        + "}"));
    }

    private Function<HttpExchange, Answer> noted(String json) {
        return exchange -> {
            if (!exchange.getRequestMethod().equals("GET")) {
                sent.add(body(exchange));
            }
            return new Answer(200, json);
        };
    }

    private static String body(HttpExchange exchange) {
        try {
            return new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @AfterAll
    static void stop() {
        SERVICES.close();
    }

    @Test
    void anInvestorSeesWhatIsWrittenAndChangesIt() throws Exception {
        var page = shown(get("/preferences"), "INVESTOR", Locale.ENGLISH).getContentAsString(UTF_8);
        assertThat(page)
                .contains("The complaint has been accepted", "id=\"language-zh\" value=\"zh\" checked", "a-1")
                .containsPattern("value=\"ACCEPTED\" checked")
                .doesNotContainPattern("value=\"WARNING\" checked")
                .doesNotContain("Name a deputy", "??");
        var answer = shown(
                post("/preferences").param("language", "").param("byMail", "WARNING"), "INVESTOR", Locale.ENGLISH);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/preferences");
        assertThat(sent)
                .singleElement()
                .asString()
                .contains("\"language\":null")
                .contains("\"notByMail\":[\"ACCEPTED\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void aHandlerSeesAndNamesDeputies(String language) throws Exception {
        own("[]");
        var locale = Locale.forLanguageTag(language);
        var page = shown(get("/preferences"), "HANDLER", locale).getContentAsString(UTF_8);
        assertThat(page)
                .contains(language.equals("en") ? "Planning Commission" : "计委", "/preferences/deputies/d-1/remove")
                .contains("<option value=\"ECON_TRADE\">")
                .doesNotContain("name=\"byMail\"", "??");
        SERVICES.handles("/api/deputies", noted("{\"id\":\"d-2\",\"kind\":\"account\",\"deputy\":\"x\"}"));
        var named = shown(
                post("/preferences/deputies")
                        .param("kind", "account")
                        .param("account", " colleague ")
                        .param("department", "PLANNING")
                        .param("from", "2026-12-01")
                        .param("until", "2026-12-04"),
                "HANDLER",
                locale);
        assertThat(named.getRedirectedUrl()).isEqualTo("/preferences");
        assertThat(sent).singleElement().asString().contains("\"deputy\":\"colleague\"", "\"from\":\"2026-12-01\"");
    }

    @Test
    void whatIsRefusedIsSaidAndWhatWasTypedIsKept() throws Exception {
        own("[]");
        SERVICES.handles(
                "/api/deputies",
                exchange ->
                        exchange.getRequestMethod().equals("GET") ? new Answer(200, ONE_DEPUTY) : new Answer(400, """
                            {"type":"urn:redress:problem:invalid","title":"Please correct this","status":400,"detail":"",
                             "errors":[{"field":"until","code":"not-in-range","message":"Not a possible day."}]}\
                            """));
        var page = shown(
                        post("/preferences/deputies")
                                .param("kind", "department")
                                .param("department", "PLANNING"),
                        "DEPT_HEAD",
                        Locale.ENGLISH)
                .getContentAsString(UTF_8);
        assertThat(page).contains("Not a possible day.", "<option value=\"PLANNING\" selected");
    }

    private MockHttpServletResponse shown(MockHttpServletRequestBuilder request, String role, Locale language)
            throws Exception {
        return pages.perform(request.with(SignedIn.as(role, role.equals("INVESTOR") ? null : "ECON_TRADE"))
                        .with(csrf())
                        .locale(language))
                .andReturn()
                .getResponse();
    }
}
