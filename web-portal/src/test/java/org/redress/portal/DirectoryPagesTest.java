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

/** The directory as administrators keep it. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class DirectoryPagesTest {

    private static final StandIn SERVICES = new StandIn();
    private static final String PAGE = "/administration/directory";
    private static final String TAX = """
        {"code":"TAX","zh":"税务局","en":"Tax Bureau","aliases":["地税局","国税局"],"parent":"LEADING_GROUP","successor":null,
         "opens":"09:00:00","closes":"17:30:00","phone":"0539-12345","email":null,"address":null,"active":true,"version":3}\
        """;
    private static final String OLD = """
        {"code":"OLD_TAX","zh":"地税局","en":"Local Tax Bureau","aliases":[],"parent":null,"successor":"TAX","opens":null,
         "closes":null,"phone":null,"email":null,"address":null,"active":false,"version":2}\
        """;

    private final List<String> sent = new CopyOnWriteArrayList<>();

    @Autowired
    private MockMvc pages;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        SERVICES.standsIn(properties);
    }

    @BeforeEach
    void entries() {
        SERVICES.forget();
        SERVICES.answers("/api/directory", "{\"departments\":[],\"categories\":[],\"regions\":[]}");
        SERVICES.answers("/api/departments", items(TAX, OLD));
        SERVICES.handles("/api/departments/TAX", exchange -> noted(exchange, new Answer(200, TAX)));
        SERVICES.answers("/api/departments/TAX/history", items("""
            {"at":"2026-12-02T01:02:03Z","by":"a-1","before":%s,"after":%s}\
            """.formatted(
                        TAX.replace("税务局", "税务总局").replace("\"version\":3", "\"version\":2"), TAX)));
        SERVICES.answers("/api/categories", items());
        SERVICES.answers("/api/regions", items());
    }

    @AfterAll
    static void stop() {
        SERVICES.close();
    }

    @ParameterizedTest
    @CsvSource({"en, Add a department, In use, Closed; TAX takes over", "zh-CN, 新增单位, 在用, 已停用，由 TAX 接续"})
    void aListShowsWhatIsInUseAndWhoTookOver(String language, String add, String active, String closed)
            throws Exception {
        assertThat(page(PAGE + "/departments", Locale.forLanguageTag(language)))
                .contains(add, active, closed, "税务局", "Tax Bureau", "href=\"" + PAGE + "/departments/TAX\"")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({"en, There is no entry yet.", "zh-CN, 暂无条目。"})
    void anEmptyListSaysSo(String language, String words) throws Exception {
        assertThat(page(PAGE + "/regions", Locale.forLanguageTag(language))).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"en, before: 税务总局, account a-1, 'Who takes over, when closed'", "zh-CN, 原为：税务总局, 账号 a-1, 停用后的接续单位"})
    void anEntryShowsItsFieldsAndWhoChangedThem(String language, String before, String by, String successor)
            throws Exception {
        assertThat(page(PAGE + "/departments/TAX", Locale.forLanguageTag(language)))
                .contains(before, by, successor, "value=\"09:00\"", "value=\"0539-12345\"", "地税局\n国税局")
                .contains("name=\"version\" value=\"3\"", "readonly")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({"departments, en", "departments, zh-CN", "categories, en", "categories, zh-CN", "regions, en"})
    void aNewOneIsDescribedInAFormOfItsList(String list, String language) throws Exception {
        var page = page(PAGE + "/" + list + "/new", Locale.forLanguageTag(language));
        assertThat(page).contains("name=\"code\"").doesNotContain("??");
        assertThat(page.contains("name=\"successor\"")).isEqualTo(list.equals("departments"));
        assertThat(page.contains("name=\"handlingClass\"")).isEqualTo(list.equals("categories"));
    }

    @Test
    void whatIsTypedGoesToTheServiceWithTheVersionThatWasSeen() throws Exception {
        var answer = perform(closing(), Locale.ENGLISH);
        assertThat(answer.getRedirectedUrl()).isEqualTo(PAGE + "/departments");
        assertThat(sent).singleElement().asString().contains("\"successor\":\"OLD_TAX\"", "\"active\":false", "\"3\"");
    }

    @ParameterizedTest
    @CsvSource({"400, Another department has this name already.", "412, Somebody else has changed it."})
    void whatIsRefusedIsSaidAndNothingTypedIsLost(int status, String words) throws Exception {
        SERVICES.answers("/api/departments/TAX", status, """
            {"type":"about:blank","title":"Refused","status":%d,"detail":"%s","errors":[]}
            """.formatted(status, words));
        assertThat(perform(closing(), Locale.ENGLISH).getContentAsString(UTF_8))
                .contains(words, "value=\"Merged Bureau\"", "value=\"OLD_TAX\" selected");
    }

    @Test
    void aListThatIsNoneIsNotFound() throws Exception {
        assertThat(perform(get(PAGE + "/nonsense"), Locale.ENGLISH).getStatus()).isEqualTo(404);
        assertThat(perform(get(PAGE), Locale.ENGLISH).getRedirectedUrl()).isEqualTo(PAGE + "/departments");
    }

    private static MockHttpServletRequestBuilder closing() {
        return post(PAGE + "/departments/TAX")
                .param("code", "TAX")
                .param("version", "3")
                .param("zh", "税务局")
                .param("en", "Merged Bureau")
                .param("successor", "OLD_TAX");
    }

    private Answer noted(HttpExchange exchange, Answer answer) {
        try {
            if (exchange.getRequestMethod().equals("PUT")) {
                sent.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8)
                        + exchange.getRequestHeaders().getFirst("If-Match"));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String items(String... rows) {
        return "{\"items\":[" + String.join(",", rows) + "],\"next\":null}";
    }

    private String page(String path, Locale language) throws Exception {
        return perform(get(path), language).getContentAsString(UTF_8);
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request, Locale language) throws Exception {
        return pages.perform(
                        request.with(csrf()).with(SignedIn.as("ADMIN", null)).locale(language))
                .andReturn()
                .getResponse();
    }
}
