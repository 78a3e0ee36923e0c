package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.complaint.FilingMother.map;
import static org.redress.complaint.FilingMother.part;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.redress.complaint.model.CanonicalJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole case as a file, and that what is in it proves itself. */
class CaseFileTest extends ServiceTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> SEALED =
            List.of("sequence", "type", "occurredAt", "actor", "audience", "data", "commitments");

    /** By name below the one folder, which is called as the complaint's number. */
    private Map<String, byte[]> caseFile(String id, String token, String... headers) throws IOException {
        var answer = api.download("/api/complaints/" + id + "/case-file", token, headers);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/zip");
        var number = api.get("/api/complaints/" + id, token).text("number");
        assertThat(answer.headers().firstValue("content-disposition").orElseThrow())
                .startsWith("attachment;")
                .contains(number + "-case-file.zip");
        assertThat(answer.headers().allValues("x-content-type-options")).containsExactly("nosniff");
        return unzipped(answer.body(), number + "/");
    }

    private static Map<String, byte[]> unzipped(byte[] zip, String folder) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(entry.getName()).startsWith(folder).doesNotContain("..");
                assertThat(files.put(entry.getName().substring(folder.length()), in.readAllBytes()))
                        .isNull();
            }
        }
        return files;
    }

    /** As the file's own README tells it, from the JSON alone; returns how many links were followed. */
    private static int verified(JsonNode timeline) throws Exception {
        var links = 0;
        JsonNode before = null;
        for (var entry : timeline.get("items")) {
            var part = new TreeMap<String, Object>();
            SEALED.forEach(member -> part.put(member, JSON.convertValue(entry.get(member), Object.class)));
            var previous = entry.get("previousHash").asString();
            assertThat(entry.get("hash").asString())
                    .isEqualTo(sha256((previous + CanonicalJson.of(part)).getBytes(StandardCharsets.UTF_8)));
            entry.get("texts")
                    .propertyStream()
                    .forEach(text -> assertThat(commitment(text.getValue()))
                            .isEqualTo(
                                    entry.get("commitments").get(text.getKey()).asString()));
            var sequence = entry.get("sequence").asLong();
            if (sequence == 1) {
                assertThat(previous).isEqualTo("0".repeat(64));
            } else if (before != null && before.get("sequence").asLong() == sequence - 1) {
                assertThat(previous).isEqualTo(before.get("hash").asString());
                links++;
            }
            before = entry;
        }
        return links;
    }

    private static String commitment(JsonNode text) {
        var salt = HexFormat.of().parseHex(text.get("salt").asString());
        return sha256(salt, text.get("text").asString().getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** In progress, with a return behind it that the complainant does not read of. */
    private String handled(Map<String, Object> filing, String investor) {
        var id = filed(filing, investor);
        command(id, "request-supplement", INTAKE, map("items", List.of("营业执照复印件"), "note", "soon"));
        command(id, "supply-materials", investor, map("text", "In the annex."));
        command(id, "accept", INTAKE, null);
        command(id, "assign", INTAKE, map("lead", "SCI_TECH", "coHandlers", List.of("CONSTRUCTION")));
        var back = map("reason", "Trade, not science.", "legalBasis", "Art. 1", "suggestedDepartment", "ECON_TRADE");
        command(id, "return-assignment", handler("SCI_TECH"), back);
        command(id, "assign", INTAKE, map("lead", "ECON_TRADE", "coHandlers", List.of("CONSTRUCTION")));
        command(id, "sign-for", handler("ECON_TRADE"), null);
        command(id, "record-progress", handler("ECON_TRADE"), map("text", "Met the bureau 已约谈."));
        return id;
    }

    @Test
    void theWholeCaseIsInItAndProvesItself() throws Exception {
        var id = handled(FilingMother.needsReview(), newInvestor());
        await().atMost(Duration.ofSeconds(20)) // where each entry was published is noted a moment later
                .until(() -> api.get("/api/complaints/" + id + "/timeline", SUPERVISOR)
                        .body()
                        .get("items")
                        .valueStream()
                        .noneMatch(entry -> entry.get("published").isNull()));
        var files = caseFile(id, SUPERVISOR, "Accept-Language", "zh");
        assertThat(files.keySet())
                .containsExactly(
                        "summary.pdf",
                        "timeline.json",
                        "notices/supplement-zh.pdf",
                        "notices/supplement-en.pdf",
                        "notices/acceptance-zh.pdf",
                        "notices/acceptance-en.pdf",
                        "README.txt");
        var timeline = JSON.readTree(files.get("timeline.json"));
        assertThat(timeline)
                .isEqualTo(api.get("/api/complaints/" + id + "/timeline", SUPERVISOR)
                        .body());
        assertThat(timeline.get("items")).hasSize(9);
        assertThat(verified(timeline)).isEqualTo(8);
        assertThat(PdfText.of(files.get("summary.pdf")))
                .contains("投诉案卷摘要", "Unexplained fees", "Nobody could say why.", "科技局退回", "Trade, not science.")
                .contains("交由经贸委承办", "已约谈", "1500000.00 USD", "瑞典", "办理中")
                .doesNotContain("redress.complaint.", "{0}", "□");
        assertThat(PdfText.of(files.get("notices/supplement-zh.pdf"))).contains("营业执照复印件");
        assertThat(new String(files.get("README.txt"), StandardCharsets.UTF_8)).contains("SHA-256", "如何核验");
    }

    @Test
    void theComplainantsHoldsOnlyWhatTheComplainantMaySeeAndStillProvesItself() throws Exception {
        var investor = newInvestor();
        var id = handled(FilingMother.needsReview(), investor);
        var files = caseFile(id, investor, "Accept-Language", "en");
        var timeline = JSON.readTree(files.get("timeline.json"));
        assertThat(timeline.get("items")).hasSize(8);
        assertThat(verified(timeline)).isEqualTo(6);
        assertThat(timeline.toString()).doesNotContain("Trade, not science");
        assertThat(PdfText.of(files.get("summary.pdf")))
                .contains(
                        "Summary of the Case File",
                        "Assigned to the Economic and Trade Commission",
                        "Being handled",
                        "Met the bureau")
                .doesNotContain("Trade, not science", "returned the case");
    }

    @Test
    void theRespondentsOwnStaffFindsNothingInItByWhichToReachTheComplainant() throws Exception {
        var filing = FilingMother.needsReview();
        filing.put("confidential", true);
        var id = handled(filing, newInvestor());
        var name = part(filing, "complainant").get("name").toString();
        for (var file : caseFile(id, handler("CONSTRUCTION")).entrySet()) {
            var text = file.getKey().endsWith(".pdf")
                    ? PdfText.of(file.getValue())
                    : new String(file.getValue(), StandardCharsets.UTF_8);
            assertThat(text).as(file.getKey()).doesNotContain(name, "anna.lindqvist", "Lindqvist", "0199");
        }
    }

    @Test
    void whatWasAttachedIsInItUnderNamesThatCannotClash() throws Exception {
        var investor = newInvestor();
        var id = filed(FilingMother.rights(), investor);
        for (var text : List.of("One receipt", "Another receipt")) {
            var content = text.getBytes(StandardCharsets.UTF_8);
            assertThat(api.upload("/api/complaints/" + id + "/attachments", investor, "收据.txt", content)
                            .status())
                    .isEqualTo(201);
        }
        var files = caseFile(id, investor);
        assertThat(files.get("attachments/01-收据.txt"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("One receipt");
        assertThat(files.get("attachments/02-收据.txt"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("Another receipt");
        assertThat(JSON.readTree(files.get("timeline.json")).toString())
                .contains(sha256(files.get("attachments/01-收据.txt")));
    }

    @Test
    void itIsForThoseWhoMaySeeTheComplaint() {
        var id = filed(FilingMother.rights(), INVESTOR);
        for (var stranger : List.of(newInvestor(), handler("SCI_TECH"))) {
            var refused = api.get("/api/complaints/" + id + "/case-file", stranger);
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.isProblem()).isTrue();
        }
    }
}
