package org.redress.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
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
import org.redress.portal.StandIn.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The routing rules as an administrator reads, changes and previews them. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class RulesPagesTest {

    private static final StandIn SERVICES = new StandIn();
    private static final String ACTIVATIONS = """
        [{"effectiveFrom":"2026-11-24T01:00:01Z","at":"2026-11-24T01:00:00Z","by":"admin-7","rollback":true},
         {"effectiveFrom":"1970-01-01T00:00:00Z","at":null,"by":null,"rollback":false}]\
        """;
    private static final String SECOND = """
        {"version":2,"note":"费用另办","madeAt":"2026-11-23T01:00:00Z","madeBy":"admin-7","inForce":false,
         "effectiveFrom":null,"activations":[],"usable":true,"findings":[{"kind":"SHADOWED","forbids":false,
         "rule":"late","other":"fees","message":"Rule late never wins."}],"rules":[{"id":"fees","order":10,
         "zh":"大额收费","en":"Large fees","when":{"category":["ARBITRARY_FEES"],"complainantType":["FIE","CHAMBER"],
         "country":["DE"],"language":["en"],"minimumInvestment":{"amount":"1000000","currency":"EUR"},
         "minimumJobs":50},"from":"2027-01-01","until":null,"then":{"lead":"ECON_TRADE","coHandlers":["PLANNING"],
         "handlingClass":"COMPLEX","priority":"HIGH"}},{"id":"rest","order":20,"zh":"其余","en":"The rest",
         "when":{},"then":{"lead":"PLANNING","coHandlers":[],"priority":"NORMAL"}}]}\
        """;

    private final List<String> sent = new CopyOnWriteArrayList<>();

    @Autowired
    private MockMvc pages;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        SERVICES.standsIn(properties);
    }

    @BeforeEach
    void rules() {
        SERVICES.forget();
        SERVICES.answers("/api/directory", "{\"departments\":[],\"categories\":[],\"regions\":[]}");
        SERVICES.answers("/api/rules/current", """
            {"version":1,"note":"","inForce":true,"effectiveFrom":"1970-01-01T00:00:00Z","activations":%s,
             "usable":true,"findings":[],"rules":[]}\
            """.formatted(ACTIVATIONS));
        SERVICES.answers("/api/rules/2", SECOND);
        SERVICES.handles(
                "/api/rules",
                asked -> asked.getRequestMethod().equals("GET")
                        ? new Answer(200, """
                            {"items":[{"version":2,"note":"费用另办","madeAt":"2026-11-23T01:00:00Z","madeBy":"admin-7",
                             "size":2,"inForce":false,"activations":[]},{"version":1,"note":"","madeAt":null,"madeBy":null,
                             "size":15,"inForce":true,"activations":%s}],"next":null}\
                            """.formatted(ACTIVATIONS))
                        : noted(asked, new Answer(201, SECOND)));
    }

    @AfterAll
    static void stop() {
        SERVICES.close();
    }

    @Test
    void whatIsInForceSinceWhenAndByWhomIsSaid() throws Exception {
        var page = shown(get("/administration/rules"), Locale.ENGLISH).getContentAsString();
        assertThat(page)
                .contains(
                        "Version 1 is in force",
                        "by admin-7",
                        "rolled back",
                        "from the beginning",
                        "Came with the software")
                .contains("费用另办")
                .doesNotContain("??");
        assertThat(shown(get("/administration/rules"), Locale.CHINESE).getContentAsString())
                .contains("现行规则为第1版", "恢复旧版", "自始施行", "系统自带")
                .doesNotContain("??");
    }

    @Test
    void rulesAreReadInWords() throws Exception {
        var page = shown(get("/administration/rules/2"), Locale.ENGLISH).getContentAsString();
        assertThat(page)
                .contains("Large fees", "Type of complainant: Foreign-invested enterprise or Chamber or association")
                .contains("Country or area: Germany", "Language: English", "at least 1000000 EUR", "at least 50")
                .contains("with PLANNING", "Complex", "first in line", "from Friday 1 January 2027", "every complaint")
                .contains("Rule late never wins.", "Put in force", "What it would change")
                .doesNotContain("??");
        assertThat(shown(get("/administration/rules/2"), Locale.CHINESE).getContentAsString())
                .contains("大额收费", "投诉人类型：外商投资企业或", "国家（地区）：德国", "不少于 50 个", "优先办理", "自2027年1月1日（星期五）起", "启用")
                .doesNotContain("??");
    }

    @Test
    void anEarlierVersionIsRolledBackTo() throws Exception {
        SERVICES.answers("/api/rules/current", SECOND.replace("\"inForce\":false", "\"inForce\":true"));
        SERVICES.answers("/api/rules/1", SECOND.replace("\"version\":2", "\"version\":1"));
        assertThat(shown(get("/administration/rules/1"), Locale.ENGLISH).getContentAsString())
                .contains("Roll back to this version");
    }

    @Test
    void whatCannotBePutInForceIsNotOffered() throws Exception {
        SERVICES.answers(
                "/api/rules/2",
                SECOND.replace("\"usable\":true", "\"usable\":false").replace("\"forbids\":false", "\"forbids\":true"));
        assertThat(shown(get("/administration/rules/2"), Locale.ENGLISH).getContentAsString())
                .contains("cannot be put in force", "Must be changed:")
                .doesNotContain("action=\"/administration/rules/2/activate");
    }

    @Test
    void aVersionIsPutInForceAtATimeOfTheOffice() throws Exception {
        SERVICES.handles("/api/rules/2/activate", asked -> noted(asked, new Answer(200, SECOND)));
        var answer = shown(post("/administration/rules/2/activate").param("at", "2027-01-01T00:00"), Locale.ENGLISH);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/administration/rules/2");
        shown(post("/administration/rules/2/activate"), Locale.ENGLISH);
        assertThat(sent).containsExactly("{\"at\":\"2026-12-31T16:00:00Z\"}", "{}");
    }

    @Test
    void aSpreadsheetOrAYamlFileBecomesTheNextVersion() throws Exception {
        var sheet = new MockMultipartFile("file", "规则.XLSX", null, new byte[] {1, 2});
        var made = shown(multipart("/administration/rules").file(sheet).param("note", "why & how"), Locale.ENGLISH);
        assertThat(made.getRedirectedUrl()).isEqualTo("/administration/rules/2");
        assertThat(SERVICES.asked()).contains("/api/rules?check=false&note=why & how");
        var yaml = new MockMultipartFile("file", "rules.yaml", null, "rules: []".getBytes(UTF_8));
        var checked = shown(multipart("/administration/rules").file(yaml).param("check", "true"), Locale.ENGLISH);
        assertThat(checked.getContentAsString()).contains("2 rules can be read. Nothing has been stored.", "Rule late");
        assertThat(sent)
                .containsExactly(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet \u0001\u0002",
                        "application/yaml rules: []");
    }

    @Test
    void aRefusedFileSaysWhatIsWrongAndWhere() throws Exception {
        SERVICES.handles(
                "/api/rules",
                asked -> asked.getRequestMethod().equals("GET")
                        ? new Answer(200, "{\"items\":[],\"next\":null}")
                        : new Answer(400, """
                            {"type":"urn:redress:problem:invalid","title":"Please correct this","status":400,"detail":"",
                             "errors":[{"field":"Q3","code":"required","message":"This is required."}]}\
                            """));
        var file = new MockMultipartFile("file", "a.xlsx", null, new byte[] {1});
        var page = shown(multipart("/administration/rules").file(file).param("note", "kept"), Locale.ENGLISH)
                .getContentAsString();
        assertThat(page).contains("<code>Q3</code>", "This is required.", "value=\"kept\"");
        assertThat(shown(multipart("/administration/rules"), Locale.CHINESE).getContentAsString())
                .contains("请选择文件");
    }

    @Test
    void whatAVersionWouldChangeIsShownByDepartment() throws Exception {
        SERVICES.handles("/api/rules/preview", asked -> noted(asked, new Answer(200, """
            {"against":1,"version":2,"examined":100,"changed":1,"departments":[{"department":null,"before":1,
             "after":0,"gained":0,"lost":1},{"department":"PLANNING","before":3,"after":4,"gained":1,"lost":0}],
             "samples":[{"complaintId":"1f6b8a52-0000-4000-8000-000000000001","category":"OTHER","region":"CITY",
             "before":{"lead":null,"coHandlers":[],"rule":null,"reason":"NO_RULE_MATCHED"},
             "after":{"lead":"PLANNING","coHandlers":[],"rule":"rest","reason":null}}]}\
            """)));
        var page = shown(get("/administration/rules/2/preview").param("last", "100"), Locale.ENGLISH)
                .getContentAsString();
        assertThat(page)
                .contains("1 of 100 complaints would go differently than by version 1", "A person decides", ">rest<")
                .contains("/complaints/1f6b8a52-0000-4000-8000-000000000001")
                .doesNotContain("??");
        assertThat(sent).singleElement().asString().contains("\"last\":100", "\"version\":2");
        assertThat(shown(get("/administration/rules/2/preview"), Locale.CHINESE).getContentAsString())
                .contains("100件投诉中有1件的去向不同", "人工确定")
                .doesNotContain("??");
    }

    @Test
    void aVersionIsHandedOnAsAFile() throws Exception {
        SERVICES.handles("/api/rules/1", asked -> {
            asked.getResponseHeaders().add("Content-Disposition", "attachment; filename=\"rules-1.xlsx\"");
            return new Answer(200, "the file");
        });
        var file = shown(get("/administration/rules/1/file").param("form", "xlsx"), Locale.ENGLISH);
        assertThat(file.getContentAsString()).isEqualTo("the file");
        assertThat(file.getHeader("Content-Disposition")).contains("rules-1.xlsx");
        assertThat(SERVICES.asked()).contains("/api/rules/1?format=xlsx");
        assertThat(shown(get("/administration/rules/1/file").param("form", "exe"), Locale.ENGLISH)
                        .getStatus())
                .isEqualTo(404);
        assertThat(shown(get("/administration/rules/none"), Locale.ENGLISH).getStatus())
                .isEqualTo(404);
    }

    private Answer noted(HttpExchange exchange, Answer answer) {
        try {
            var type = exchange.getRequestHeaders().getFirst("Content-Type");
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            sent.add(type.contains("json") ? body : type + " " + body);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MockHttpServletResponse shown(AbstractMockHttpServletRequestBuilder<?> request, Locale locale)
            throws Exception {
        var response = pages.perform(
                        request.with(csrf()).with(SignedIn.as("ADMIN", null)).locale(locale))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }
}
