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

/** Calendars and policies as an administrator keeps them. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class AdministrationPagesTest {

    private static final StandIn SERVICES = new StandIn();
    private static final String YEAR = """
            {"year":2026,"calendar":"CN","calendarVersion":"CN-2026-1","edition":1,"editedAt":"2026-01-01T00:00:00Z",
             "editedBy":"SYSTEM","workingDays":248,"holidays":["2026-01-01","2026-01-02","2026-01-03","2026-04-05"],
             "makeUpDays":["2026-01-04"],"closures":[],"source":"关于2026年部分节假日安排的通知","published":"2025-11-04"}""";
    private static final String POLICY = """
            {"profile":"mofcom-2020","version":1,"effectiveFrom":"1970-01-01T00:00:00Z","inForce":true,"madeAt":null,
             "madeBy":null,"calendar":"CN","stages":[{"id":"ACCEPTANCE","owner":"CENTRE","start":[],"redo":[],"stop":[],
             "pause":[],"resume":[],"duration":7,"unit":"WORKING_DAY","lastDay":"AS_COUNTED","byClass":{"SIMPLE":5},
             "extendable":null,"warn":[3,1],"silent":false,"legalBasis":"Art. 13"}],
             "escalation":{"DEPARTMENT":[{"level":0,"workingDaysLate":null,"card":"BLUE","tell":[]},
             {"level":3,"workingDaysLate":5,"card":"RED","tell":["LEADING_GROUP"]}]},"text":"profile: mofcom-2020"}""";

    private final List<String> sent = new CopyOnWriteArrayList<>();

    @Autowired
    private MockMvc pages;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        SERVICES.standsIn(properties);
    }

    @BeforeEach
    void rulebooks() {
        SERVICES.forget();
        SERVICES.answers("/api/calendars", "{\"items\":[" + YEAR + "],\"next\":null}");
        SERVICES.answers("/api/policies", "{\"items\":[" + POLICY + "],\"next\":null}");
        SERVICES.answers("/api/deadlines/rebase", "{\"items\":[],\"next\":null}");
        SERVICES.answers("/api/deadlines/rebase/preview", """
                {"policyVersion":2,"calendarVersion":"CN-2027-9","running":40,"moved":1,"samples":[{"complaintId":
                 "1f6b8a52-0000-4000-8000-000000000001","number":"VEA3-3V92-RHEC","stage":"ACCEPTANCE","run":1,
                 "department":null,"dueAt":"2026-12-02T17:30:00+08:00","newDueAt":"2026-11-30T17:30:00+08:00",
                 "provisional":false}]}""");
    }

    @AfterAll
    static void stop() {
        SERVICES.close();
    }

    @Test
    void knownYearsAreShownAndTheNextOneIsAskedFor() throws Exception {
        var page = shown(get("/administration/calendars"), Locale.ENGLISH).getContentAsString();
        assertThat(page)
                .contains("关于2026年部分节假日安排的通知", ">248<", "value=\"2027\"")
                .doesNotContain("??");
        var year = shown(get("/administration/calendars").param("year", "2026"), Locale.CHINESE)
                .getContentAsString();
        assertThat(year).as("days in a row are one line").contains("2026-01-01..2026-01-03\n2026-04-05", "发布年度日历");
    }

    @Test
    void aYearIsPublishedAsItIsTyped() throws Exception {
        SERVICES.handles("/api/calendars/2027", exchange -> noted(exchange, new Answer(200, YEAR)));
        var answer = shown(year().param("holidays", "2027-01-01..2027-01-03\r\n2027-02-05"), Locale.ENGLISH);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/administration/calendars");
        assertThat(sent).singleElement().asString().contains("\"2027-01-01..2027-01-03\",\"2027-02-05\"");
    }

    @Test
    void aRefusedYearKeepsWhatWasTypedAndSaysWhatIsWrong() throws Exception {
        SERVICES.answers("/api/calendars/2027", 400, """
                {"type":"urn:redress:problem:invalid","title":"Please correct this","status":400,"detail":"",
                 "errors":[{"field":"makeUpDays","code":"listed-twice","message":"2027-01-01 is listed more than once."}]}""");
        var page = shown(year().param("holidays", "2027-01-01"), Locale.ENGLISH).getContentAsString();
        assertThat(page).contains("2027-01-01 is listed more than once.", ">2027-01-01</textarea>");
    }

    @Test
    void thePolicyIsExplainedInWords() throws Exception {
        var page = shown(get("/administration/policies"), Locale.CHINESE).getContentAsString();
        assertThat(page)
                .contains("7个工作日", "简单: 5", "3, 1", "最后一次预警时", "逾期5个工作日", "红色", "领导小组办公室", "系统自带")
                .doesNotContain("??");
        assertThat(shown(get("/administration/policies"), Locale.ENGLISH).getContentAsString())
                .contains("7 working days", "Office of the leading group", "profile: mofcom-2020")
                .doesNotContain("??");
    }

    @Test
    void aPolicyIsCheckedBeforeItIsPublished() throws Exception {
        SERVICES.handles(
                "/api/policies",
                exchange -> exchange.getRequestMethod().equals("GET")
                        ? new Answer(200, "{\"items\":[" + POLICY + "],\"next\":null}")
                        : noted(exchange, new Answer(200, POLICY)));
        var checked =
                shown(post("/administration/policies").param("text", "版本: 2").param("check", "true"), Locale.ENGLISH);
        assertThat(checked.getContentAsString()).contains("Nothing has been changed.", "版本: 2");
        assertThat(SERVICES.asked()).contains("/api/policies?check=true");
        assertThat(sent).containsExactly("版本: 2");
        var published = shown(post("/administration/policies").param("text", "x"), Locale.ENGLISH);
        assertThat(published.getRedirectedUrl()).isEqualTo("/administration/policies");
        assertThat(SERVICES.asked()).contains("/api/policies?check=false");
    }

    @Test
    void whatCountingAnewWouldMoveIsShownBeforeItIsOrdered() throws Exception {
        var page = shown(get("/administration/rebase").param("stage", "ACCEPTANCE"), Locale.ENGLISH)
                .getContentAsString();
        assertThat(page)
                .contains(
                        "1 of 40 running deadlines would move", "VEA3-3V92-RHEC", "2 December 2026", "30 November 2026")
                .doesNotContain("??");
        SERVICES.handles("/api/deadlines/rebase", exchange -> noted(exchange, new Answer(202, """
                {"id":"1","stages":["ACCEPTANCE"],"reason":"r","at":"2026-11-23T04:00:00Z","by":"a","policyVersion":2,
                 "calendarVersion":"CN-2027-9","given":true}""")));
        var ordered = shown(
                post("/administration/rebase").param("stage", "ACCEPTANCE").param("reason", "Five days are promised"),
                Locale.ENGLISH);
        assertThat(ordered.getRedirectedUrl()).isEqualTo("/administration/rebase");
        assertThat(sent).singleElement().asString().contains("Five days are promised", "ACCEPTANCE");
    }

    private static MockHttpServletRequestBuilder year() {
        return post("/administration/calendars")
                .param("year", "2027")
                .param("makeUpDays", "")
                .param("closures", "")
                .param("source", "The notice")
                .param("published", "2026-11-04");
    }

    private Answer noted(HttpExchange exchange, Answer answer) {
        try {
            sent.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MockHttpServletResponse shown(MockHttpServletRequestBuilder request, Locale locale) throws Exception {
        var response = pages.perform(
                        request.with(csrf()).with(SignedIn.as("ADMIN", null)).locale(locale))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }
}
