package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.complaint.FilingMother.map;
import static org.redress.complaint.FilingMother.part;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.contracts.DeadlineEvent.DeadlineSet;

/** The written notices: what each says, in both languages, and to whom. */
class NoticesTest extends ServiceTest {

    private String text(String id, String kind, String token, String query) throws IOException {
        var answer = api.download("/api/complaints/" + id + "/notices/" + kind + query, token);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/pdf");
        return PdfText.of(answer.body());
    }

    private static DeadlineSet due(String id, String stage, long run, String at, boolean provisional) {
        var now = Instant.now();
        return new DeadlineSet(
                UUID.fromString(id), now, stage, run, now, OffsetDateTime.parse(at), provisional, 1, "1");
    }

    @Test
    void anAcceptedComplaintHasItsNoticeInBothLanguages() throws Exception {
        var investor = newInvestor();
        var filing = FilingMother.rights();
        var id = filed(filing, investor);
        var number = api.get("/api/complaints/" + id, investor).text("number");
        assertThat(text(id, "acceptance", investor, ""))
                .contains(
                        "Notice of Acceptance",
                        number,
                        part(filing, "complainant").get("name").toString(),
                        "Building Office",
                        "Unexplained fees for our permit",
                        "Refund of the charges.",
                        "60 working days",
                        "Article 8 of the Rules",
                        "Investment Promotion Complaint Centre")
                .doesNotContain("Expected conclusion", "□", "#");
        assertThat(text(id, "acceptance", INTAKE, "?language=zh"))
                .contains("受理通知书", number, "六十个工作日", "《办法》第八条", "招商引资投诉中心", "投诉人", "被投诉人")
                .doesNotContain("□", "#");
    }

    @Test
    void thePromisedDayIsToldOnceItIsKnownAndWhetherItIsCertain() throws Exception {
        var id = filed(FilingMother.rights(), INVESTOR);
        others().deadlines(id, 1, due(id, "CONCLUSION", 2, "2027-02-16T17:30:00+08:00", true));
        await().untilAsserted(() -> assertThat(text(id, "acceptance", INVESTOR, ""))
                .contains("Expected conclusion: by 16 February 2027. This date is provisional"));
        assertThat(text(id, "acceptance", INVESTOR, "?language=zh")).contains("不迟于2027年2月16日", "该日期为暂定");
    }

    @Test
    void aRefusalTellsTheGroundInWordsTheReasonWhereToGoAndTheWayToTheNextLevel() throws Exception {
        var id = filed(FilingMother.needsReview(), INVESTOR);
        var refusal =
                map("ground", "NOT_THIS_AGENCY", "reason", "Tax matters:\n<not> ours.", "suggestedAgency", "市税务局 Tax");
        command(id, "reject", INTAKE, refusal);
        assertThat(text(id, "non-acceptance", INVESTOR, "?language=en"))
                .contains(
                        "Notice of Non-Acceptance",
                        "Another agency is responsible",
                        "Tax matters:<not> ours.",
                        "You can take the matter to: 市税务局 Tax.",
                        "the complaint-handling agency one level up",
                        "Article 22")
                .doesNotContain("Article 14", "Article 20");
        assertThat(text(id, "non-acceptance", INVESTOR, "?language=zh"))
                .contains("不予受理通知书", "不属于本投诉工作机构的处理范围", "《办法》第二十二条", "上一级外商投资企业投诉工作机构")
                .doesNotContain("第十四条", "第二十条");
        assertThat(kinds(id, INVESTOR)).isEqualTo("[\"non-acceptance\"]");
    }

    @Test
    void aSupplementNoticeListsWhatIsMissingAndByWhen() throws Exception {
        var investor = newInvestor();
        var id = filed(FilingMother.needsReview(), investor);
        command(id, "request-supplement", INTAKE, map("items", List.of("营业执照复印件", "Power of attorney"), "note", "原件"));
        assertThat(text(id, "supplement", investor, "?language=zh"))
                .contains("补正通知书", "营业执照复印件", "Power of attorney", "原件", "第十三条", "另行告知");
        others().deadlines(id, 1, due(id, "SUPPLEMENT", 2, "2026-12-14T17:30:00+08:00", false));
        await().untilAsserted(() -> assertThat(text(id, "supplement", investor, ""))
                .contains("Please supplement it by 14 December 2026 (that day included).")
                .doesNotContain("provisional", "separately"));
    }

    @Test
    void theAnswerIsInTheResultNoticeOnceTheCaseIsConcluded() throws Exception {
        var investor = newInvestor();
        var id = filed(FilingMother.rights(), investor);
        command(id, "assign", INTAKE, map("lead", "ECON_TRADE"));
        command(id, "sign-for", handler("ECON_TRADE"), null);
        command(id, "submit-result", handler("ECON_TRADE"), result("A first try."));
        command(id, "return-for-redo", INTAKE, map("reason", "Too short."));
        command(id, "submit-result", handler("ECON_TRADE"), result("退还全部费用 Three charges are paid back."));
        assertThat(kinds(id, investor)).isEqualTo("[\"acceptance\"]");
        var conclusion = map("closingGround", "COORDINATED_AND_AGREED", "consent", "By letter.");
        assertThat(command(id, "conclude", INTAKE, conclusion).status()).isEqualTo(200);
        assertThat(text(id, "result", investor, ""))
                .contains(
                        "Written Reply on the Result",
                        "退还全部费用 Three charges are paid back.",
                        "Mutual understanding of both sides",
                        "Economic and Trade Commission",
                        "the complainant agrees to conclude",
                        "Article 22",
                        "Article 8")
                .doesNotContain("A first try", "Too short", "Article 18", "Article 20", "By letter");
        assertThat(text(id, "result", investor, "?language=zh"))
                .contains("办理结果答复书", "退还全部费用", "经贸委", "经协调处理，投诉人同意终结", "回访")
                .doesNotContain("第十八条", "第二十条");
    }

    private static Map<String, Object> result(String text) {
        return map("handlingWay", "MUTUAL_UNDERSTANDING", "outcome", "Paid back.", "text", text, "signedBy", "Li");
    }

    @Test
    void aNoticeStaysWhatItWasWhateverHappensAfterwards() throws Exception {
        var investor = newInvestor();
        var id = filed(FilingMother.needsReview(), investor);
        command(id, "request-supplement", INTAKE, map("items", List.of("licence"), "note", "soon"));
        var before = text(id, "supplement", investor, "");
        command(id, "supply-materials", investor, map("text", "Here."));
        command(id, "accept", INTAKE, null);
        assertThat(text(id, "supplement", investor, "")).isEqualTo(before);
        var list = api.get("/api/complaints/" + id + "/notices", investor).body();
        assertThat(kinds(id, investor)).isEqualTo("[\"supplement\",\"acceptance\"]");
        assertThat(list.at("/items/0/sequence").asInt()).isEqualTo(2);
        assertThat(list.at("/items/0/issuedAt").asString()).isNotEmpty();
    }

    @Test
    void thereIsNoNoticeOfWhatHasNotHappened() throws Exception {
        var id = filed(FilingMother.needsReview(), INVESTOR);
        assertThat(kinds(id, INVESTOR)).isEqualTo("[]");
        for (var kind : List.of("acceptance", "non-acceptance", "supplement", "result", "nonsense", "ACCEPTANCE")) {
            var answer = api.get("/api/complaints/" + id + "/notices/" + kind, INVESTOR);
            assertThat(answer.status()).as(kind).isEqualTo(404);
            assertThat(answer.isProblem()).isTrue();
        }
    }

    @Test
    void aNoticeIsAFileWithASafeNameInOneOfTwoLanguages() throws Exception {
        var id = filed(FilingMother.rights(), INVESTOR);
        var number = api.get("/api/complaints/" + id, INVESTOR).text("number");
        var path = "/api/complaints/" + number + "/notices/acceptance";
        var headers = api.download(path, INVESTOR).headers();
        assertThat(headers.firstValue("content-disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("filename*=UTF-8''" + number + "-acceptance-en.pdf");
        assertThat(headers.allValues("x-content-type-options")).containsExactly("nosniff");
        assertThat(headers.firstValue("cache-control").orElseThrow()).contains("no-store");
        var wrong = api.get(path + "?language=fr", INVESTOR);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().get("errors").toString()).contains("\"field\":\"language\"");
    }

    @Test
    void noticesAreForThoseWhoMaySeeTheComplaintAndKeepFromThemWhatItKeeps() throws Exception {
        var filing = FilingMother.rights();
        filing.put("confidential", true);
        var name = part(filing, "complainant").get("name").toString();
        var id = filed(filing, INVESTOR);
        command(id, "assign", INTAKE, map("lead", "ECON_TRADE", "coHandlers", List.of("CONSTRUCTION")));

        assertThat(text(id, "acceptance", handler("ECON_TRADE"), "")).contains(name);
        assertThat(text(id, "acceptance", handler("CONSTRUCTION"), ""))
                .contains("identity kept confidential", "Unexplained fees")
                .doesNotContain(name, "Lindqvist", "0199");
        for (var stranger : List.of(newInvestor(), handler("SCI_TECH"))) {
            assertThat(api.get("/api/complaints/" + id + "/notices", stranger).status())
                    .isEqualTo(404);
            assertThat(api.get("/api/complaints/" + id + "/notices/acceptance", stranger)
                            .status())
                    .isEqualTo(404);
        }
    }

    private String kinds(String id, String token) {
        var items = api.get("/api/complaints/" + id + "/notices", token).body().get("items");
        return items.valueStream()
                .map(item -> item.get("kind").toString())
                .toList()
                .toString()
                .replace(" ", "");
    }
}
