package org.redress.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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

/** What the page of a case makes of what the services say, and of what they do not. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class CasePageTest {

    private static final StandIn SERVICES = new StandIn();
    private static final String NUMBER = "VEA3-3V92-RHEC";
    private static final String CASE = "/complaints/" + NUMBER;
    private static final UUID ID = UUID.fromString("3cd9191a-7878-8d50-b896-c99991bd6d92");
    private static final UUID KEY = UUID.fromString("400cf4ce-d028-8613-90ef-bc360428eebb");
    private static final List<String> STATES = List.of(
            "SUBMITTED",
            "AWAITING_SUPPLEMENT",
            "ACCEPTED",
            "ASSIGNED",
            "IN_PROGRESS",
            "PENDING_REVIEW",
            "CONCLUDED",
            "NOTIFIED",
            "CLOSED",
            "NOT_ACCEPTED",
            "WITHDRAWN");

    private final List<String> sent = new CopyOnWriteArrayList<>();

    @Autowired
    private MockMvc pages;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        SERVICES.standsIn(properties);
    }

    @BeforeEach
    void oneCaseInReview() {
        SERVICES.forget();
        SERVICES.answers("/api/directory", """
            {"departments":[{"code":"ECON_TRADE","zh":"经贸委","en":"Economic and Trade Commission"}],
             "categories":[],"regions":[]}\
            """);
        SERVICES.answers("/api/deadlines", "{\"items\":[],\"next\":null}");
        SERVICES.answers("/api/notices", "{\"items\":[],\"next\":null}");
        SERVICES.answers("/api" + CASE + "/timeline", "{\"items\":[],\"next\":null}");
        SERVICES.answers("/api" + CASE + "/attachments", "{\"items\":[],\"next\":null}");
        SERVICES.answers("/api" + CASE + "/similar", "{\"items\":[],\"next\":null}");
        SERVICES.answers("/api" + CASE + "/notices", "{\"items\":[],\"next\":null}");
        isNow("SUBMITTED", 1, "accept", "reject", "request-supplement");
    }

    @AfterAll
    static void stop() {
        SERVICES.close();
    }

    static Stream<Arguments> everyStateForEverybody() {
        return STATES.stream()
                .flatMap(state -> Stream.of("INVESTOR", "INTAKE", "HANDLER", "SUPERVISOR")
                        .flatMap(role -> Stream.of("en", "zh-CN").map(tag -> Arguments.of(state, role, tag))));
    }

    @ParameterizedTest
    @MethodSource
    void everyStateForEverybody(String state, String role, String language) throws Exception {
        isNow(state, 1);
        var page = show(role, language);
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("aria-current=\"step\"")
                .doesNotContain("??", "{0}", "{1}", "next." + state, state);
    }

    @ParameterizedTest
    @CsvSource({
        "INVESTOR, en, The Economic and Trade Commission must confirm that it has your case by Wednesday 25 November"
                + " 2026.",
        "INVESTOR, zh-CN, 经贸委应当不迟于2026年11月25日（星期三）签收您的投诉。",
        "HANDLER, zh-CN, 经贸委应当不迟于2026年11月25日（星期三）签收，或者说明理由退回。"
    })
    void saysWhoMustDoWhatByWhen(String role, String language, String sentence) throws Exception {
        isNow("ASSIGNED", 3);
        assertThat(show(role, language).getContentAsString()).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({"true, 'by Tuesday 16 February 2027. This day is provisional'", "false, 'by Tuesday 16 February 2027.<'"
    })
    void aPromiseSaysWhetherItsDayIsCertain(boolean provisional, String words) throws Exception {
        SERVICES.answers(
                "/api" + CASE,
                detail("ASSIGNED", 3)
                        .replace(
                                "\"overdue\"",
                                "\"promisedAt\":\"2027-02-16T17:30:00+08:00\",\"promisedAtProvisional\":" + provisional
                                        + ",\"overdue\""));
        assertThat(show("INVESTOR", "en").getContentAsString()).contains(words);
    }

    @Test
    void whoDecidesOnANewComplaintSeesWhatReadsLikeIt() throws Exception {
        SERVICES.answers("/api" + CASE + "/similar", """
            {"items":[{"id":"3cd9191a-7878-8d50-b896-c99991bd6d92","number":"7KD9-34Y7-GF3B","title":"The same fees",
             "status":"CLOSED","filedAt":"2026-11-24T01:00:00Z","similarity":0.62}],"next":null}\
            """);

        assertThat(show("INTAKE", "en").getContentAsString())
                .contains("Similar complaints", "7KD9-34Y7-GF3B · The same fees", "62 % of the words in common");
        assertThat(show("SUPERVISOR", "zh-CN").getContentAsString()).contains("内容相近的投诉", "相同词语占 62%");
        assertThat(show("INVESTOR", "en").getContentAsString()).doesNotContain("Similar complaints");
        isNow("ASSIGNED", 3);
        assertThat(show("INTAKE", "en").getContentAsString()).doesNotContain("Similar complaints");
    }

    @Test
    void investorsAreNotAskedForByServicesTheyMayNotUse() throws Exception {
        show("INVESTOR", "en");
        assertThat(SERVICES.asked())
                .allMatch(asked -> asked.startsWith("/api/complaints") || asked.equals("/api/directory"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/decisions/3cd9191a-7878-8d50-b896-c99991bd6d92, The reasons for the choice of department cannot be shown",
        "/api/deadlines, Working days and notices cannot be shown",
        "/api/complaints/VEA3-3V92-RHEC/timeline, Complaints cannot be read or filed",
        "/api/complaints/VEA3-3V92-RHEC/notices, Complaints cannot be read or filed"
    })
    void whatIsNotToBeHadIsMissingFromItsPartOnly(String path, String words) throws Exception {
        SERVICES.isDown(path);
        var page = show("INTAKE", "en");
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains(words, "A permit that never comes", "Accept the complaint");
    }

    @Test
    void whatIsKeptFromTheReaderSaysSo() throws Exception {
        assertThat(show("HANDLER", "en").getContentAsString()).contains("<dd class=\"kept\">Kept confidential</dd>");
    }

    @ParameterizedTest
    @CsvSource({"en, More", "zh-CN, 其他事项"})
    void everyCommandThatIsAllowedIsOfferedAndTheRareOnesBehindTheOthers(String language, String more)
            throws Exception {
        var commands = List.of(
                "conclude",
                "return-for-redo",
                "record-callback",
                "request-extension",
                "decide-extension",
                "reclassify",
                "merge",
                "issue-card",
                "withdraw");
        isNow("PENDING_REVIEW", 9, commands.toArray(String[]::new));
        var page = show("SUPERVISOR", language).getContentAsString();
        commands.forEach(command -> assertThat(page).contains(CASE + "/" + command + "\""));
        assertThat(page.indexOf(CASE + "/conclude")).isLessThan(page.indexOf(">" + more + "<"));
        assertThat(page.indexOf(CASE + "/merge")).isGreaterThan(page.indexOf(">" + more + "<"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        en,    Answer to the complainant, 2. The facts do not match or cannot be established, 'Submitting a result, 10 working days', 'yellow: Economic and Trade Commission, not answered yet', Retaliation was reported 2 times
        zh-CN, 对投诉人的答复, 2. 投诉事项与事实不符，或者事实无法查明, 提交办理结果 10 个工作日, 黄色：经贸委，尚未答复, 打击报复情况报告 2 次
        """)
    void howACaseEndedIsToldInTheReadersLanguage(
            String language, String answer, String ground, String extension, String card, String retaliation)
            throws Exception {
        var base = detail("NOTIFIED", 20, "reopen");
        SERVICES.answers("/api" + CASE, base.substring(0, base.lastIndexOf('}')) + """
            ,"parentId":"%1$s","infoRequest":{"text":"Which day?","answerBy":"2026-12-01T09:30:00Z","answer":"Monday"},
            "extensions":{"pending":null,"granted":[{"stage":"HANDLING","workingDays":10}]},
            "conclusion":{"closingGround":"FACTS_NOT_ESTABLISHED","answer":"The receipt shows no fee."},
            "callback":{"contacted":true,"solved":false,"satisfaction":2,"comment":"No."},
            "referral":{"complaintId":"%1$s","level":2},"policyProposal":"One window.",
            "cards":[{"card":"HANDLING-4-1","colour":"YELLOW","department":"ECON_TRADE","state":"ISSUED"}],
            "recusal":{"reason":"A cousin."},"redo":{"reason":"Incomplete."},"retaliationReports":2}\
            """.formatted(ID));
        assertThat(show("SUPERVISOR", language).getContentAsString())
                .contains(answer, ground, "The receipt shows no fee.", extension, card, retaliation)
                .contains("Which day?", "Monday", "One window.", "A cousin.", "Incomplete.", "/complaints/" + ID)
                .doesNotContain("??");
    }

    @Test
    void aCommandGoesWithItsKeyItsVersionAndWhatWasTyped() throws Exception {
        takes("request-supplement", 200, detail("AWAITING_SUPPLEMENT", 2));
        var answer =
                give("request-supplement", "items", "licence\nreceipt\n", "confirmed", "true", "back", "/intake?x=1");
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/intake?x=1");
        assertThat(sent).containsExactly(KEY + " \"1\" {\"items\":[\"licence\",\"receipt\"]}");
    }

    @Test
    void theReceiptTellsTheDatesThatAreKnownWhileOthersAreNot() throws Exception {
        var dates = pages.perform(get(CASE + "/receipt/dates")
                        .param("asked", "1")
                        .locale(Locale.ENGLISH)
                        .with(SignedIn.as("INVESTOR", null)))
                .andReturn()
                .getResponse();
        assertThat(dates.getStatus()).isEqualTo(200);
        assertThat(dates.getContentAsString()).contains("25 November 2026").doesNotContain("provisional");
    }

    @Test
    void withoutAWayBackOneStaysWithTheCase() throws Exception {
        takes("accept", 200, detail("ACCEPTED", 2));
        assertThat(give("accept", "back", "//evil.example").getRedirectedUrl()).isEqualTo(CASE);
    }

    @Test
    void whatCannotBeUndoneIsNotSentBeforeItIsConfirmed() throws Exception {
        takes("reject", 200, detail("NOT_ACCEPTED", 2));
        var answer = give("reject", "ground", "NOT_THIS_AGENCY", "reason", "Not ours");
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("Please confirm", "Not ours</textarea>");
        assertThat(sent).isEmpty();
    }

    @Test
    void anErrorStandsAtItsFieldWithWhatWasTyped() throws Exception {
        takes("reject", 400, """
            {"type":"urn:redress:problem:invalid","title":"Not valid","status":400,
             "errors":[{"field":"suggestedAgency","code":"agency-needed","message":"Please name the agency."}]}\
            """);
        var page = give("reject", "reason", "Not ours", "confirmed", "true").getContentAsString();
        assertThat(page)
                .containsSubsequence(
                        "<details class=\"command\" open", "aria-describedby=\"reject-suggestedAgency-hint")
                .contains("id=\"reject-suggestedAgency-error\">Please name the agency.", "Not ours</textarea>")
                .doesNotContain(KEY.toString());
    }

    @Test
    void whoIsSecondIsToldAndKeepsWhatWasTyped() throws Exception {
        takes("reject", 412, "{\"type\":\"urn:redress:problem:stale-version\",\"title\":\"Stale\",\"status\":412}");
        isNow("ACCEPTED", 2, "assign");
        var answer = give("reject", "reason", "Not ours", "confirmed", "true");
        assertThat(answer.getStatus()).isEqualTo(412);
        assertThat(answer.getContentAsString())
                .contains(
                        "Somebody else was faster",
                        "in the state &quot;Accepted, to be assigned&quot;",
                        "Not ours</dd>")
                .doesNotContain("action=\"" + CASE + "/reject\"");
    }

    @Test
    void aSilentServiceCostsNothingOfWhatWasTyped() throws Exception {
        SERVICES.isDown("/api" + CASE + "/reject");
        var answer = give("reject", "reason", "Not ours", "confirmed", "true");
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString())
                .contains("carried out once only", "Not ours</textarea>", KEY.toString());
    }

    @ParameterizedTest
    @CsvSource({"accept, 302", "no-such-command, 404"})
    void theAddressOfAFormLeadsToItsCase(String command, int status) throws Exception {
        var answer = pages.perform(get(CASE + "/" + command).with(SignedIn.as("INTAKE", null)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | true  | alert-success | Intact.",
                "true  | false | alert-warning | Intact as far as it could be checked.",
                "false | true  | alert-danger  | Not intact."
            })
    void theHistorySaysWhetherItIsWhatWasWritten(boolean intact, boolean complete, String look, String words)
            throws Exception {
        SERVICES.answers("/api" + CASE + "/audit", """
            {"intact":%s,"complete":%s,"findings":[{"code":"X","sequence":2,"subject":"s","message":"Entry 2 differs."}]}\
            """.formatted(intact, complete));
        SERVICES.answers("/api" + CASE + "/timeline", """
            {"items":[{"sequence":1,"type":"redress.complaint.filed.v1","occurredAt":"2026-11-24T01:00:00Z",
              "actor":{"id":"a","role":"INVESTOR"},"audience":"PARTIES","data":{},
              "commitments":{"title":"t","contactEmail":"c"},"texts":{"title":{"salt":"s","text":"A permit"}},
              "previousHash":"%s","hash":"%s","published":{"partition":8,"offset":1234}}],"next":null}\
            """.formatted("0".repeat(64), "ab".repeat(32)));
        var page = pages.perform(get(CASE + "/history").locale(Locale.ENGLISH).with(SignedIn.as("SUPERVISOR", null)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains(look, words, "partition 8, offset 1234", "abababababab<", "Kept confidential");
        assertThat(page.contains("Entry 2 differs.")).isEqualTo(!(intact && complete));
    }

    @ParameterizedTest
    @CsvSource({"en, Image (JPEG), 1.5 MB, Complainant, Choose a document", "zh-CN, 图片（JPEG）, 1.5 MB, 投诉人, 从本机选择文件"})
    void documentsAreListedAndCanBeAddedWhereThatIsAllowed(
            String language, String kind, String size, String who, String choose) throws Exception {
        SERVICES.answers("/api" + CASE + "/attachments", """
            {"items":[{"id":"%s","name":"收费票据.jpg","mediaType":"image/jpeg","size":1572864,"sha256":"x",
              "addedBy":"INVESTOR","addedAt":"2026-11-24T01:00:00Z"}],"next":null}\
            """.formatted(ID));
        var readOnly = show("HANDLER", language).getContentAsString();
        assertThat(readOnly)
                .contains("href=\"" + CASE + "/attachments/" + ID + "\"", "收费票据.jpg", kind, size, who)
                .doesNotContain("type=\"file\"");
        isNow("SUBMITTED", 1, "add-attachment");
        assertThat(show("INVESTOR", language).getContentAsString())
                .contains("enctype=\"multipart/form-data\"", "type=\"file\"", choose, "name=\"_csrf\"");
    }

    @Test
    void aDocumentIsPassedOnWithItsNameAndItsKey() throws Exception {
        takes("attachments", 201, """
            {"id":"%s","name":"收费票据.pdf","mediaType":"application/pdf","size":8,"sha256":"x",
             "addedBy":"INVESTOR","addedAt":"2026-11-24T01:00:00Z"}\
            """.formatted(ID));
        var answer = add("收费票据.pdf", "%PDF-1.7".getBytes(UTF_8));
        assertThat(answer.getRedirectedUrl()).isEqualTo(CASE);
        assertThat(sent).singleElement().asString().startsWith(KEY + " null ").contains("收费票据.pdf", "%PDF-1.7");
    }

    @Test
    void aRefusedDocumentIsToldWithTheServicesReasons() throws Exception {
        isNow("SUBMITTED", 1, "add-attachment");
        SERVICES.handles(
                "/api" + CASE + "/attachments",
                asked -> asked.getRequestMethod().equals("GET")
                        ? new Answer(200, "{\"items\":[],\"next\":null}")
                        : new Answer(415, "{\"title\":\"Not accepted\",\"detail\":\"It can run.\",\"status\":415}"));
        var answer = add("run.exe", "MZ".getBytes(UTF_8));
        assertThat(answer.getStatus()).isEqualTo(415);
        assertThat(answer.getContentAsString())
                .containsSubsequence("id=\"file-error\"", "Not accepted", "It can run.", "aria-invalid=\"true\"");
    }

    @ParameterizedTest
    @CsvSource({"0, '', 400, No document chosen", "20971521, large.pdf, 413, The file is too large"})
    void whatNeedNotBeAskedForIsSaidAtOnce(int size, String name, int status, String words) throws Exception {
        isNow("SUBMITTED", 1, "add-attachment");
        takes("no-upload", 500, "{}");
        var answer = add(name, new byte[size]);
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString()).contains(words);
        assertThat(sent).isEmpty();
    }

    @Test
    void aDocumentIsHandedOutAsTheServiceDoes() throws Exception {
        SERVICES.handles("/api" + CASE + "/attachments/" + ID, asked -> {
            asked.getResponseHeaders().set("Content-Disposition", "attachment; filename=\"fees.pdf\"");
            asked.getResponseHeaders().set("Content-Security-Policy", "sandbox");
            asked.getResponseHeaders().set("Cache-Control", "private, no-store");
            return new Answer(200, "%PDF-1.7");
        });
        var file = pages.perform(get(CASE + "/attachments/" + ID).with(SignedIn.as("HANDLER", "ECON_TRADE")))
                .andReturn()
                .getResponse();
        assertThat(file.getContentAsString()).isEqualTo("%PDF-1.7");
        assertThat(file.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"fees.pdf\"");
        assertThat(file.getHeader("Content-Security-Policy")).isEqualTo("sandbox");
        assertThat(file.getHeader("Cache-Control")).isEqualTo("private, no-store");
        assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aDocumentThatIsNotForTheReaderIsNotThere() throws Exception {
        var file = pages.perform(get(CASE + "/attachments/none").with(SignedIn.as("HANDLER", "ECON_TRADE")))
                .andReturn()
                .getResponse();
        assertThat(file.getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse add(String name, byte[] content) throws Exception {
        return pages.perform(multipart(CASE + "/attachments")
                        .file(new MockMultipartFile("file", name, null, content))
                        .param("idempotencyKey", KEY.toString())
                        .locale(Locale.ENGLISH)
                        .with(csrf())
                        .with(SignedIn.as("INVESTOR", null)))
                .andReturn()
                .getResponse();
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'language=en\">Notice of acceptance (PDF)<', 'language=zh\" hreflang=\"zh\" lang=\"zh\">受理通知书<'",
        "zh-CN, 'language=zh\">受理通知书（PDF）<', 'language=en\" hreflang=\"en\" lang=\"en\">Notice of acceptance<'"
    })
    void theNoticesThatThereAreAreOfferedInBothLanguages(String language, String own, String other) throws Exception {
        SERVICES.answers("/api" + CASE + "/notices", """
            {"items":[{"kind":"acceptance","issuedAt":"2026-11-24T01:00:00Z","sequence":2}],"next":null}\
            """);
        assertThat(show("INVESTOR", language).getContentAsString())
                .contains(CASE + "/notices/acceptance?" + own, CASE + "/notices/acceptance?" + other)
                .contains(CASE + "/case-file\"")
                .doesNotContain("notices/result", "??");
    }

    @ParameterizedTest
    @CsvSource({"notices/result?language=zh, application/pdf", "case-file, application/zip"})
    void aFileIsPassedOnAsTheServiceHandsItOut(String path, String type) throws Exception {
        var name = "attachment; filename*=UTF-8''" + NUMBER + "-%E6%A1%88.x";
        SERVICES.handles("/api" + CASE + "/" + path.replaceAll("\\?.*", ""), exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Content-Disposition", name);
            return new Answer(200, "%PDF or PK");
        });
        var file = pages.perform(get(CASE + "/" + path).with(SignedIn.as("INVESTOR", null)))
                .andReturn()
                .getResponse();
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getContentType()).isEqualTo(type);
        assertThat(file.getHeader("Content-Disposition")).isEqualTo(name);
        assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.getContentAsString()).isEqualTo("%PDF or PK");
        assertThat(SERVICES.asked()).containsExactly("/api" + CASE + "/" + path);
    }

    @Test
    void aDamagedRecordIsSaidToBeThatAndNotAnOutageToWaitOut() throws Exception {
        SERVICES.answers(
                "/api" + CASE,
                500,
                "{\"type\":\"urn:redress:problem:record-damaged\",\"status\":500,\"title\":\"The record is damaged\"}");
        var answer = show("INTAKE", "en");
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString())
                .contains("The record is damaged")
                .doesNotContain("Try again");
    }

    @ParameterizedTest
    @CsvSource({"404, 404", "503, 503"})
    void aFileThatIsNotToBeHadIsAPageThatSaysSo(int service, int page) throws Exception {
        SERVICES.answers("/api" + CASE + "/notices/result", service, "{\"status\":" + service + "}");
        var answer = pages.perform(get(CASE + "/notices/result?language=zh").with(SignedIn.as("INVESTOR", null)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(page);
        assertThat(answer.getContentType()).startsWith("text/html");
    }

    private MockHttpServletResponse show(String role, String language) throws Exception {
        return pages.perform(get(CASE).locale(Locale.forLanguageTag(language)).with(SignedIn.as(role, "ECON_TRADE")))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse give(String command, String... fields) throws Exception {
        var request = post(CASE + "/" + command)
                .param("idempotencyKey", KEY.toString())
                .param("version", "1")
                .locale(Locale.ENGLISH)
                .with(csrf())
                .with(SignedIn.as("INTAKE", null));
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return pages.perform(request).andReturn().getResponse();
    }

    private void takes(String command, int status, String json) {
        SERVICES.handles("/api" + CASE + "/" + command, exchange -> {
            try {
                var headers = exchange.getRequestHeaders();
                var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                sent.add(headers.getFirst("Idempotency-Key") + " " + headers.getFirst("If-Match") + " " + body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Answer(status, json);
        });
    }

    private static void isNow(String status, long version, String... commands) {
        SERVICES.answers("/api" + CASE, detail(status, version, commands));
    }

    @ParameterizedTest
    @CsvSource({"en, Economic and Trade Commission (83%), you decide", "zh-CN, 经贸委（83%）, 由您决定"})
    void whatTheTextHintsAtIsOneClickFromTheFormThatItFillsIn(String language, String department, String help)
            throws Exception {
        SERVICES.answers(
                "/api/complaints/" + NUMBER,
                detail("ACCEPTED", 4, "assign").replace("\"lead\":\"ECON_TRADE\"", "\"lead\":null"));
        SERVICES.answers("/api/decisions/" + ID, """
            {"outcome":"UNDETERMINED","why":"No rule applies.","alternatives":[],"superseded":false,
             "suggestions":[{"department":"ECON_TRADE","confidence":0.834,"words":["许可"]}],"suggestionsAway":false}
            """);
        assertThat(page(CASE, language).getContentAsString())
                .contains(department, help, "href=\"" + CASE + "?lead=ECON_TRADE#commands\"")
                .contains("<details class=\"command\">")
                .doesNotContain("value=\"ECON_TRADE\" selected");
        assertThat(page(CASE + "?lead=ECON_TRADE", language).getContentAsString())
                .contains("<details class=\"command\" open=\"open\">")
                .contains("value=\"ECON_TRADE\" selected=\"selected\"");
    }

    private MockHttpServletResponse page(String path, String language) throws Exception {
        var response = pages.perform(
                        get(path).locale(Locale.forLanguageTag(language)).with(SignedIn.as("INTAKE", null)))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private static String detail(String status, long version, String... commands) {
        var allowed = Stream.of(commands).map(one -> "\"" + one + "\"").toList();
        return """
            {"id":"%s","number":"%s","status":"%s","version":%d,"allowedCommands":%s,
             "dueAt":"2026-11-25T17:30:00+08:00","dueAtProvisional":false,"overdue":false,
             "kind":"RIGHTS","title":"A permit that never comes","narrative":"Since May.","request":"An answer.",
             "complainant":{"name":null,"type":"FIE","country":"NL","language":"en","contact":null},
             "respondent":{"name":"An office","departmentCode":null},"category":"OTHER","region":"CITY",
             "confidential":true,"parallelProceedings":[],"filedAt":"2026-11-24T01:00:00Z",
             "receivedAt":"2026-11-24T01:00:00Z","handlingClass":"SIMPLE","reviewReasons":[],
             "lead":"ECON_TRADE","coHandlers":[],"centreReviewCompulsory":false}\
            """.formatted(ID, NUMBER, status, version, allowed);
    }
}
