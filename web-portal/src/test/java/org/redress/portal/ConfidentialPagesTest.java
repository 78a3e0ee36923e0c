package org.redress.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

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

/** What strangers may follow, what staff must ask for, and what is gone. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class ConfidentialPagesTest {

    private static final StandIn SERVICES = new StandIn();
    private static final String NUMBER = "VEA3-3V92-RHEC";
    private static final String CASE = "/complaints/" + NUMBER;
    private static final String CODE = "0123456789ABCDEFGHJKMNPQRS";

    @Autowired
    private MockMvc pages;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        SERVICES.standsIn(properties);
    }

    @BeforeEach
    void oneCase() {
        SERVICES.forget();
        SERVICES.answers("/api/directory", "{\"departments\":[],\"categories\":[],\"regions\":[]}");
        SERVICES.answers("/api/deadlines", "{\"items\":[],\"next\":null}");
        SERVICES.answers("/api/notices", "{\"items\":[],\"next\":null}");
        SERVICES.answers("/api" + CASE + "/timeline", "{\"items\":[],\"next\":null}");
        SERVICES.answers("/api" + CASE + "/attachments", "{\"items\":[],\"next\":null}");
        SERVICES.answers("/api" + CASE + "/notices", "{\"items\":[],\"next\":null}");
        SERVICES.answers("/api" + CASE + "/similar", "{\"items\":[],\"next\":null}");
        SERVICES.answers("/api" + CASE, detail("\"A permit that never comes\"", "null"));
    }

    @AfterAll
    static void stop() {
        SERVICES.close();
    }

    @Test
    void anybodyFollowsAComplaintByItsCodeWithoutSigningInAndWithoutACookie() throws Exception {
        var asked = new CopyOnWriteArrayList<String>();
        SERVICES.handles("/public/complaints/" + CODE, exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + exchange.getRequestHeaders().getFirst("X-Forwarded-For"));
            return new Answer(200, """
                {"status":"ASSIGNED","statusText":"已交办（待签收）",
                 "department":{"code":"ECON_TRADE","zh":"经贸委","en":"Economic and Trade Commission"},
                 "promisedAt":"2027-01-25T17:30:00+08:00","provisional":true}\
                """);
        });
        assertThat(page(get("/track"), Locale.ENGLISH).getContentAsString()).contains("Tracking code");
        var found = page(post("/track").param("code", CODE), Locale.CHINESE);
        assertThat(found.getStatus()).isEqualTo(200);
        assertThat(found.getContentAsString()).contains("已交办（待签收）", "经贸委", "2027年1月25日", "暂定");
        assertThat(asked).containsExactly("null 127.0.0.1");
    }

    @Test
    void aWrongCodeAndTooManyQuestionsAreAnsweredInWords() throws Exception {
        var unknown = page(post("/track").param("code", "../x"), Locale.ENGLISH);
        assertThat(unknown.getStatus()).isEqualTo(404);
        assertThat(unknown.getContentAsString()).contains("There is no complaint with this tracking code");
        SERVICES.answers("/public/complaints/" + CODE, 429, """
            {"type":"urn:redress:problem:too-many-requests","status":429,"title":"Too many requests",
             "detail":"Please wait 7 seconds and try again."}\
            """);
        var busy = page(post("/track").param("code", CODE), Locale.ENGLISH);
        assertThat(busy.getStatus()).isEqualTo(429);
        assertThat(busy.getContentAsString())
                .contains("Please wait 7 seconds and try again.", CODE)
                .doesNotContain("There is no complaint");
    }

    @Test
    void staffSeeContactDataWhenTheyAskForThemAndAreToldThatItIsNoted() throws Exception {
        SERVICES.answers("/api" + CASE + "/contact", """
            {"contact":{"name":"Anna Heller","email":"anna.heller@example.com","phone":null},"agent":null}\
            """);
        var shown = page(get(CASE).with(SignedIn.as("INTAKE", null)), Locale.ENGLISH)
                .getContentAsString();
        assertThat(shown)
                .contains("a***@example.com", "Show contact data", "Each access is noted")
                .doesNotContain("access-log");
        assertThat(SERVICES.asked()).noneMatch(asked -> asked.endsWith("/contact"));
        var contact = page(post(CASE + "/contact").with(csrf()).with(SignedIn.as("INTAKE", null)), Locale.CHINESE)
                .getContentAsString();
        assertThat(contact).contains("anna.heller@example.com", "本次查看已登记。").doesNotContain("??");
        assertThat(page(get(CASE).with(SignedIn.as("INVESTOR", null)), Locale.ENGLISH)
                        .getContentAsString())
                .doesNotContain("Show contact data");
    }

    @Test
    void supervisorsReadWhoWasGivenContactData() throws Exception {
        var rows = """
            {"items":[{"id":"400cf4ce-d028-8613-90ef-bc360428eebb","at":"2026-11-24T01:00:00Z","account":"a-1",
             "role":"HANDLER","complaintId":"3cd9191a-7878-8d50-b896-c99991bd6d92","number":"%s",
             "purpose":"CONTACT"}],"next":"more"}\
            """.formatted(NUMBER);
        SERVICES.answers("/api/access-log", rows);
        SERVICES.answers("/api" + CASE + "/access-log", rows);
        for (var path : List.of("/supervision/access-log?account=a-1", CASE + "/access-log")) {
            var log = page(get(path).with(SignedIn.as("SUPERVISOR", null)), Locale.CHINESE)
                    .getContentAsString();
            assertThat(log).contains("a-1", "联系投诉人", NUMBER, "cursor=more").doesNotContain("??");
        }
        assertThat(SERVICES.asked()).contains("/api/access-log?account=a-1");
        var none = "{\"items\":[],\"next\":null}";
        SERVICES.answers("/api/access-log", none);
        assertThat(page(get("/supervision/access-log").with(SignedIn.as("SUPERVISOR", null)), Locale.ENGLISH)
                        .getContentAsString())
                .contains("Nobody has been given contact data yet.");
    }

    @Test
    void whatWasErasedIsSaidToBeErased() throws Exception {
        SERVICES.answers("/api" + CASE, detail("null", "\"2031-11-24T01:00:00Z\""));
        var english = page(get(CASE).with(SignedIn.as("INTAKE", null)), Locale.ENGLISH)
                .getContentAsString();
        assertThat(english)
                .contains("Erased under the retention rule", "on Monday 24 November 2031")
                .doesNotContain("??", "Kept confidential");
        assertThat(page(get(CASE).with(SignedIn.as("INTAKE", null)), Locale.CHINESE)
                        .getContentAsString())
                .contains("已按保存期限规定清除", "2031年11月24日")
                .doesNotContain("??");
    }

    private MockHttpServletResponse page(MockHttpServletRequestBuilder request, Locale language) throws Exception {
        return pages.perform(request.locale(language)).andReturn().getResponse();
    }

    private static String detail(String title, String erasedAt) {
        var contact =
                erasedAt.equals("null") ? "{\"name\":\"A***\",\"email\":\"a***@example.com\",\"phone\":null}" : "null";
        return """
            {"id":"3cd9191a-7878-8d50-b896-c99991bd6d92","number":"%s","status":"NOT_ACCEPTED","version":1,
             "allowedCommands":[],"overdue":false,"kind":"RIGHTS","title":%s,"narrative":null,"request":null,
             "complainant":{"name":null,"type":"FIE","country":"NL","language":"en","contact":%s},
             "category":"OTHER","region":"CITY","confidential":false,"parallelProceedings":[],
             "filedAt":"2026-11-24T01:00:00Z","receivedAt":"2026-11-24T01:00:00Z","reviewReasons":[],
             "coHandlers":[],"centreReviewCompulsory":false,"personalDataErasedAt":%s}\
            """.formatted(NUMBER, title, contact, erasedAt);
    }
}
