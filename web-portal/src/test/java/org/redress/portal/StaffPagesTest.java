package org.redress.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** What the pages of the staff make of what the services say, and of what they do not. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class StaffPagesTest {

    private static final StandIn SERVICES = new StandIn();
    private static final String NOTHING = "{\"items\":[],\"next\":null}";
    private static final UUID ONE = UUID.fromString("3cd9191a-7878-8d50-b896-c99991bd6d92");
    private static final UUID TWO = UUID.fromString("400cf4ce-d028-8613-90ef-bc360428eebb");

    @Autowired
    private MockMvc pages;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        SERVICES.standsIn(properties);
    }

    @BeforeEach
    void nothingAnywhere() {
        SERVICES.forget();
        SERVICES.answers("/api/directory", "{\"departments\":[],\"categories\":[],\"regions\":[]}");
        SERVICES.answers("/api/complaints", NOTHING);
        SERVICES.answers("/api/deadlines", NOTHING);
        SERVICES.answers("/api/notices", NOTHING);
        SERVICES.answers("/api/deadlines/board", NOTHING);
        SERVICES.answers("/api/queue", NOTHING);
    }

    @AfterAll
    static void stop() {
        SERVICES.close();
    }

    @ParameterizedTest
    @CsvSource({
        "HANDLER, /workbench, en, Nothing is waiting for you.",
        "HANDLER, /workbench, zh-CN, 暂无待办事项。",
        "HANDLER, /workbench?show=submitted, en, No result is under review.",
        "HANDLER, /workbench?show=nonsense, en, Nothing is waiting for you.",
        "INTAKE, /intake, en, Nothing is waiting for a decision.",
        "INTAKE, /intake, zh-CN, 暂无待审查的投诉。",
        "INTAKE, /intake/routing, en, Every accepted complaint has a department.",
        "INTAKE, /intake/routing, zh-CN, 已受理的投诉均已确定承办单位。",
        "INTAKE, /supervision/results, en, No result is waiting.",
        "SUPERVISOR, /supervision/callbacks, zh-CN, 暂无待回访的投诉。",
        "SUPERVISOR, /supervision/retaliation, en, No retaliation has been reported.",
        "SUPERVISOR, /supervision/undelivered, en, No notice has failed.",
        "ADMIN, /supervision/undelivered?status=PENDING, zh-CN, 没有待发送的通知。",
        "ADMIN, /supervision/undelivered?status=nonsense, en, No notice has failed.",
        "SUPERVISOR, /supervision, en, Nothing is overdue.",
        "SUPERVISOR, /supervision, zh-CN, 暂无逾期事项。",
        "SUPERVISOR, /supervision/ECON_TRADE?show=overdue, en, Nothing is overdue.",
        "SUPERVISOR, /supervision/centre?show=soon, zh-CN, 3 个工作日内没有到期事项。"
    })
    void nothingToDoIsSaid(String role, String path, String language, String words) throws Exception {
        assertThat(page(role, path, Locale.forLanguageTag(language))).contains(words);
    }

    @Test
    void theWorkbenchMergesEachComplaintWithTheClockOfItsState() throws Exception {
        SERVICES.answers("/api/complaints", items(complaint(ONE, "ASSIGNED"), complaint(TWO, "IN_PROGRESS")));
        SERVICES.answers(
                "/api/deadlines",
                items(
                        clock(ONE, "SIGN_FOR", 3, "OPEN", 0, false),
                        clock(ONE, "HANDLING", 3, "OPEN", 12, false),
                        clock(TWO, "HANDLING", 2, "SUPERSEDED", 7, false),
                        clock(TWO, "HANDLING", 5, "BREACHED", -2, true)));

        var page = page("HANDLER", "/workbench", Locale.ENGLISH);

        assertThat(rowOf(ONE, page))
                .contains("Due today", "/complaints/" + ONE + "/sign-for", "name=\"version\" value=\"2\"")
                .doesNotContain("working days");
        assertThat(rowOf(TWO, page))
                .contains("2 working days late", "Handle it and submit the result")
                .doesNotContain("<form");
        assertThat(SERVICES.asked())
                .anyMatch(asked -> asked.startsWith("/api/complaints?")
                        && asked.contains("department=ECON_TRADE")
                        && asked.contains("status=ASSIGNED,IN_PROGRESS")
                        && asked.contains("sort=dueAt"))
                .anyMatch(asked -> asked.startsWith("/api/deadlines?")
                        && asked.contains("open=true")
                        && asked.contains(ONE + "," + TWO));
    }

    @ParameterizedTest
    @CsvSource({
        "/supervision/results, 'status=PENDING_REVIEW,CONCLUDED'",
        "/supervision/callbacks, status=NOTIFIED",
        "/supervision/retaliation, retaliation=true"
    })
    void theCentresListsHoldWhatTheirNamesSay(String path, String condition) throws Exception {
        SERVICES.answers("/api/complaints", items(complaint(ONE, "PENDING_REVIEW")));
        assertThat(page("SUPERVISOR", path, Locale.ENGLISH)).contains("A permit", "Result under review");
        assertThat(SERVICES.asked())
                .anyMatch(asked -> asked.startsWith("/api/complaints?") && asked.contains(condition));
    }

    @Test
    void whatAnotherDepartmentLeadsIsNotSignedForHere() throws Exception {
        SERVICES.answers(
                "/api/complaints", items(complaint(ONE, "ASSIGNED").replace("\"ECON_TRADE\"", "\"SCI_TECH\"")));

        assertThat(page("HANDLER", "/workbench", Locale.ENGLISH))
                .contains("SCI_TECH signs for it; your department helps")
                .doesNotContain("/sign-for\"");
    }

    @Test
    void aHeadSeesWhatItsHandlersSignFor() throws Exception {
        SERVICES.answers("/api/complaints", items(complaint(ONE, "ASSIGNED")));

        assertThat(page("DEPT_HEAD", "/workbench", Locale.SIMPLIFIED_CHINESE))
                .contains("由本单位承办人签收")
                .doesNotContain("/sign-for\"");
    }

    @Test
    void withoutTheClocksTheDatesStay() throws Exception {
        SERVICES.answers("/api/complaints", items(complaint(ONE, "ASSIGNED")));
        SERVICES.isDown("/api/deadlines");

        assertThat(page("HANDLER", "/workbench", Locale.ENGLISH))
                .contains("Wednesday 25 November 2026", "Working days and notices cannot be shown at the moment");
    }

    @Test
    void aListLoadedAgainComesWithoutItsPage() throws Exception {
        SERVICES.answers("/api/complaints", items(complaint(ONE, "ASSIGNED")));
        var list = pages.perform(get("/workbench?show=todo")
                        .header("HX-Request", "true")
                        .with(SignedIn.as("HANDLER", "ECON_TRADE")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(list.strip())
                .startsWith("<section id=\"work\"")
                .contains("hx-get=\"/workbench?show=todo\"", "name=\"back\" value=\"/workbench?show=todo\"");
    }

    @ParameterizedTest
    @CsvSource({
        "HANDLER, /workbench?show=sign-for, /workbench?show=sign-for&amp;cursor=more",
        "INTAKE, /intake, /intake?cursor=more",
        "INTAKE, /intake/routing, /intake/routing?cursor=more"
    })
    void aLongListGoesOnWhereThePageEnds(String role, String path, String next) throws Exception {
        SERVICES.answers(
                "/api/complaints",
                query -> items(complaint(ONE, "ASSIGNED"))
                        .replace(
                                "\"next\":null",
                                query.contains("cursor=more") ? "\"next\":null" : "\"next\":\"more\""));

        assertThat(page(role, path, Locale.ENGLISH)).contains("href=\"" + next + "\"", "(1+)");
        assertThat(page(role, next.replace("&amp;", "&"), Locale.ENGLISH))
                .contains("href=\"" + path + "\"", "First page")
                .doesNotContain("Next page", "(1");
    }

    @Test
    void theManualQueueSaysWhyAndWhoDecides() throws Exception {
        SERVICES.answers("/api/complaints", items(complaint(ONE, "ACCEPTED"), complaint(TWO, "ACCEPTED")));
        SERVICES.answers("/api/queue", items(waiting(ONE, "RETURNED_AGAIN", "Returned twice", false)));

        var page = page("INTAKE", "/intake/routing", Locale.ENGLISH);

        assertThat(rowOf(ONE, page)).contains("Returned twice", "A supervisor decides");
        assertThat(rowOf(TWO, page)).contains("a department is being looked up").doesNotContain("Name the department");
        assertThat(SERVICES.asked())
                .anyMatch(asked -> asked.startsWith("/api/queue?")
                        && asked.contains("suggestions=true")
                        && asked.contains(ONE.toString())
                        && asked.contains(TWO.toString()));
    }

    @ParameterizedTest
    @CsvSource({"en, 83%, Because of: 许可 · 规划, No clear hint", "zh-CN, 83%, 依据用语：许可 · 规划, 无明确建议"})
    void aSuggestionLeadsToTheFormThatNamesTheDepartment(String language, String share, String words, String none)
            throws Exception {
        SERVICES.answers("/api/complaints", items(complaint(ONE, "ACCEPTED"), complaint(TWO, "ACCEPTED")));
        SERVICES.answers(
                "/api/queue",
                items(
                        waiting(ONE, "NO_RULE_MATCHED", "No rule", false, """
                            {"department":"CONSTRUCTION","confidence":0.834,"words":["许可","规划"]},
                            {"department":"PLANNING","confidence":0.09,"words":[]}\
                            """),
                        waiting(TWO, "NO_RULE_MATCHED", "No rule", false)));

        var page = page("INTAKE", "/intake/routing", Locale.forLanguageTag(language));

        assertThat(rowOf(ONE, page))
                .contains(share, words, "PLANNING")
                .contains("href=\"/complaints/" + number(ONE) + "?lead=CONSTRUCTION#commands\"");
        assertThat(rowOf(TWO, page)).contains(none);
    }

    @ParameterizedTest
    @CsvSource({
        "en, The texts of complaints cannot be read at the moment, Name the department",
        "zh-CN, 暂时无法读取投诉内容, 指定承办单位"
    })
    void withoutTextsTheQueueSaysSoAndCanBeWorkedOn(String language, String words, String next) throws Exception {
        SERVICES.answers("/api/complaints", items(complaint(ONE, "ACCEPTED")));
        SERVICES.answers("/api/queue", items(waiting(ONE, "NO_RULE_MATCHED", "No rule", true)));

        assertThat(page("INTAKE", "/intake/routing", Locale.forLanguageTag(language)))
                .contains(words, next);
    }

    @Test
    void withoutTheReasonsTheQueueCanBeWorkedOn() throws Exception {
        SERVICES.answers("/api/complaints", items(complaint(ONE, "ACCEPTED")));
        SERVICES.isDown("/api/queue");

        assertThat(page("INTAKE", "/intake/routing", Locale.ENGLISH))
                .contains("Not known at the moment", "Name the department", "The reasons for the choice of department");
    }

    @Test
    void theBoardPutsTheWorstFirst() throws Exception {
        SERVICES.answers(
                "/api/deadlines/board",
                items(
                        "{\"department\":\"SCI_TECH\",\"overdue\":0,\"dueToday\":0,\"dueSoon\":0,\"open\":9,"
                                + "\"oldestDueAt\":\"2026-12-01T17:30:00+08:00\"}",
                        "{\"department\":null,\"overdue\":2,\"dueToday\":1,\"dueSoon\":1,\"open\":4,"
                                + "\"oldestDueAt\":\"2026-11-20T17:30:00+08:00\"}"));

        var page = page("SUPERVISOR", "/supervision", Locale.ENGLISH);

        assertThat(page)
                .contains("2 deadlines are overdue.", "/supervision/centre?show=overdue", "Friday 20 November 2026")
                .containsSubsequence("data-name=\"The centre: intake, routing, review\"", "data-name=\"SCI_TECH\"");
    }

    @Test
    void onlyWhatIsOverdueIsShownAndNothingIsAskedForBehindIt() throws Exception {
        SERVICES.answers(
                "/api/deadlines",
                query -> items(
                                clock(ONE, "HANDLING", 3, "BREACHED", -2, true),
                                clock(TWO, "SIGN_FOR", 3, "OPEN", 1, false))
                        .replace("\"next\":null", "\"next\":\"more\""));

        var page = page("SUPERVISOR", "/supervision/ECON_TRADE?show=overdue", Locale.ENGLISH);

        assertThat(page).contains(number(ONE), "2 working days late").doesNotContain(number(TWO), "cursor=more");
    }

    @Test
    void whatIsDueSoonIsFoundBehindWhatIsLate() throws Exception {
        var late = IntStream.range(0, 25)
                .mapToObj(one -> clock(UUID.randomUUID(), "HANDLING", 3, "BREACHED", -2, true))
                .collect(Collectors.joining(","));
        SERVICES.answers(
                "/api/deadlines",
                query -> query.contains("cursor=more")
                        ? items(
                                clock(ONE, "SIGN_FOR", 3, "OPEN", 0, false),
                                clock(TWO, "HANDLING", 3, "OPEN", 4, false))
                        : items(late).replace("\"next\":null", "\"next\":\"more\""));

        assertThat(page("SUPERVISOR", "/supervision/ECON_TRADE?show=soon", Locale.SIMPLIFIED_CHINESE))
                .contains(number(ONE), "今日到期")
                .doesNotContain(number(TWO), "逾期 2");
    }

    @Test
    void whatIsSearchedForStaysInTheFormAndThePagesGoOn() throws Exception {
        SERVICES.answers(
                "/api/complaints",
                query -> items(complaint(ONE, "CLOSED"))
                        .replace(
                                "\"next\":null",
                                query.contains("cursor=more") ? "\"next\":null" : "\"next\":\"more\""));

        var page = page("INTAKE", "/complaints/search?q=乱收费&status=CLOSED&category=&department=TAX", Locale.ENGLISH);

        assertThat(page)
                .contains(
                        number(ONE),
                        "value=\"乱收费\"",
                        "value=\"CLOSED\" selected",
                        "cursor=more",
                        "name=\"department\"");
        assertThat(SERVICES.asked())
                .anyMatch(asked -> asked.startsWith("/api/complaints?")
                        && asked.contains("q=乱收费")
                        && asked.contains("status=CLOSED")
                        && asked.contains("department=TAX")
                        && !asked.contains("category"));
    }

    @ParameterizedTest
    @CsvSource({
        "HANDLER, /complaints/search?q=fees, en, Nothing was found.",
        "SUPERVISOR, /complaints/search?q=fees, zh-CN, 没有找到相关投诉。",
        "INTAKE, /complaints/search, en, names of complainants",
        "HANDLER, /complaints/search, zh-CN, 须同时包含所有关键词",
        "HANDLER, /workbench, en, action=\"/complaints/search\"",
        "INTAKE, /intake, en, action=\"/complaints/search\"",
        "INTAKE, /intake/routing, en, action=\"/complaints/search\"",
        "SUPERVISOR, /supervision, en, action=\"/complaints/search\""
    })
    void everyListLeadsToTheSearch(String role, String path, String language, String words) throws Exception {
        assertThat(page(role, path, Locale.forLanguageTag(language))).contains(words);
    }

    @Test
    void departmentsAreNotAskedWhoseComplaintsToSearch() throws Exception {
        assertThat(page("HANDLER", "/complaints/search?q=fees", Locale.ENGLISH))
                .doesNotContain("name=\"department\"", "names of complainants");
    }

    @Test
    void whyNothingCanBeSearchedForStandsAtTheField() throws Exception {
        SERVICES.answers("/api/complaints", 400, """
            {"type":"about:blank","title":"Invalid","status":400,
             "errors":[{"field":"q","code":"no-words","message":"There is nothing here to search for."}]}
            """);
        var answer = pages.perform(get("/complaints/search?q=!").with(SignedIn.as("HANDLER", "ECON_TRADE")))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString())
                .contains("There is nothing here to search for.", "aria-invalid=\"true\"")
                .doesNotContain("Nothing was found");
    }

    private String page(String role, String path, Locale language) throws Exception {
        return pages.perform(get(path).locale(language).with(SignedIn.as(role, "ECON_TRADE")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String rowOf(UUID complaint, String page) {
        var begin = page.indexOf("open-" + number(complaint));
        return page.substring(begin, page.indexOf("</tr>", begin));
    }

    private static String items(String... items) {
        return "{\"items\":[" + String.join(",", items) + "],\"next\":null}";
    }

    private static String number(UUID complaint) {
        return "N-" + complaint.toString().substring(0, 8);
    }

    private static String complaint(UUID id, String status) {
        return """
            {"id":"%s","number":"%s","status":"%s","version":2,"kind":"RIGHTS","title":"A permit",
             "category":"OTHER","region":"CITY","lead":"ECON_TRADE","coHandlers":[],
             "filedAt":"2026-11-24T01:00:00Z","dueAt":"2026-11-25T17:30:00+08:00","overdue":false}
            """.formatted(id, number(id), status);
    }

    private static String clock(UUID complaint, String stage, int run, String status, int left, boolean overdue) {
        return """
            {"complaintId":"%s","number":"%s","stage":"%s","run":%d,"owner":"DEPARTMENT","department":"ECON_TRADE",
             "silent":false,"level":0,"startedAt":"2026-11-24T01:00:00Z","dueAt":"2026-11-25T17:30:00+08:00",
             "provisional":false,"status":"%s","workingDaysLeft":%d,"overdue":%s}
            """.formatted(complaint, number(complaint), stage, run, status, left, overdue);
    }

    private static String waiting(UUID complaint, String reason, String why, boolean away, String... suggestions) {
        return """
            {"complaintId":"%s","since":"2026-11-24T01:00:00Z","reason":"%s","why":"%s","suggestions":[%s],
             "suggestionsAway":%s}
            """.formatted(complaint, reason, why, String.join(",", suggestions), away);
    }
}
