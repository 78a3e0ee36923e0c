package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.complaint.FilingMother.map;
import static org.redress.complaint.SampleFiles.bomb;
import static org.redress.complaint.SampleFiles.ooxml;
import static org.redress.complaint.SampleFiles.pdf;
import static org.redress.complaint.SampleFiles.text;
import static org.redress.complaint.SampleFiles.windowsProgram;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.complaint.model.Sha256;
import org.redress.localstack.testing.RealParts;
import org.springframework.beans.factory.annotation.Value;

/** Files of a complaint, over HTTP. */
class AttachmentTest extends ServiceTest {

    private static final int MOST = 20 << 20;

    @Value("${redress.uploads.folder}")
    File folder;

    @Test
    void aFileComesBackAsItWasSentAndNoBrowserShowsIt() throws Exception {
        var id = filed(FilingMother.rights(), INVESTOR);
        var sent = pdf(MOST);
        var added = add(id, INVESTOR, "收费 票据 2026.pdf", sent);
        assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
        assertThat(added.header("Location")).isEqualTo(path(id) + "/" + added.text("id"));
        assertThat(added.text("name")).isEqualTo("收费 票据 2026.pdf");
        assertThat(added.text("addedBy")).isEqualTo("INVESTOR");

        var got = api.download(added.header("Location"), INTAKE);
        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(Arrays.equals(got.body(), sent)).isTrue();
        assertThat(header(got, "content-type")).isEqualTo("application/pdf");
        assertThat(header(got, "content-disposition"))
                .isEqualTo("attachment; filename=\"__ __ 2026.pdf\"; filename*=UTF-8''"
                        + "%E6%94%B6%E8%B4%B9%20%E7%A5%A8%E6%8D%AE%202026.pdf");
        assertThat(header(got, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(got, "cache-control")).contains("private", "no-store");
        assertThat(header(got, "content-security-policy")).startsWith("sandbox");
        assertThat(header(got, "etag")).isEqualTo("\"" + sha256(sent) + "\"");
        assertThat(folder.list()).as("nothing is left on its way").isEmpty();
    }

    @Test
    void theListNamesEveryFileInTheOrderOfItsAdding() {
        var id = filed(FilingMother.rights(), INVESTOR);
        assertThat(add(id, INVESTOR, "one.pdf", pdf()).status()).isEqualTo(201);
        assertThat(add(id, INTAKE, "two.docx", ooxml("wordprocessingml.document"))
                        .status())
                .isEqualTo(201);
        var items = api.get(path(id), INVESTOR).body().get("items");
        assertThat(items).extracting(item -> item.get("name").asString()).containsExactly("one.pdf", "two.docx");
        assertThat(items).extracting(item -> item.get("addedBy").asString()).containsExactly("INVESTOR", "INTAKE");
        assertThat(items.get(0).get("size").asInt()).isEqualTo(pdf().length);
        assertThat(items.get(0).get("sha256").asString()).isEqualTo(sha256(pdf()));
    }

    @Test
    void oneByteMoreThanTwentyMegabytesIsTooMuch() {
        var id = filed(FilingMother.rights(), INVESTOR);
        var refused = add(id, INVESTOR, "large.pdf", pdf(MOST + 1), "Accept-Language", "zh");
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text("type")).endsWith(":attachment-too-large");
        assertThat(refused.text("title")).isEqualTo("文件过大");
        assertThat(add(id, INVESTOR, "larger.pdf", pdf(MOST + (8 << 20))).status())
                .isEqualTo(413);
        assertThat(api.get(path(id), INVESTOR).body().get("items")).isEmpty();
    }

    @Test
    void theTwentyFirstFileIsOneTooMany() {
        var id = filed(FilingMother.rights(), INVESTOR);
        for (var i = 0; i < 20; i++) {
            assertThat(add(id, INVESTOR, i + ".pdf", pdf(1_000 + i)).status()).isEqualTo(201);
        }
        assertThat(api.get("/api/complaints/" + id, INVESTOR)
                        .body()
                        .get("allowedCommands")
                        .toString())
                .doesNotContain("add-attachment");
        var refused = add(id, INVESTOR, "21.pdf", pdf());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("type")).endsWith(":too-many-attachments");
        assertThat(stored(id)).as("nothing was kept of it").isEqualTo(20);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("letter.pdf", windowsProgram(), 415, "attachment-dangerous", "不接受此类文件"),
                Arguments.of(
                        "drawing.png",
                        text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
                        415,
                        "attachment-dangerous",
                        "不接受此类文件"),
                Arguments.of("all.zip", bomb(40), 422, "attachment-archive-bomb", "压缩包内容过多"),
                Arguments.of("music.mp3", text("ID3............"), 415, "attachment-unsupported", "不接受此类文件"),
                Arguments.of("empty.pdf", new byte[0], 400, "attachment-empty", "文件为空"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("refused")
    void whatIsNotAcceptedIsRefusedInTheCallersLanguageAndCounted(
            String name, byte[] content, int status, String type, String title) {
        var id = filed(FilingMother.rights(), INVESTOR);
        var before = refusals(type);
        var refused = add(id, INVESTOR, name, content, "Accept-Language", "zh");
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.isProblem()).isTrue();
        assertThat(refused.text("type")).isEqualTo("urn:redress:problem:" + type);
        assertThat(refused.text("title")).isEqualTo(title);
        assertThat(add(id, INVESTOR, name, content).text("title")).matches("\\p{ASCII}+");
        assertThat(refusals(type)).isEqualTo(before + 2);
        assertThat(api.get(path(id), INVESTOR).body().get("items")).isEmpty();
        assertThat(stored(id)).isZero();
        assertThat(folder.list()).isEmpty();
    }

    @Test
    void aRequestWithoutAFileOrWithTwoIsToldSo() {
        var id = filed(FilingMother.rights(), INVESTOR);
        var none = api.post(path(id), INVESTOR, map("file", "none"));
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.body().at("/errors/0/field").asString()).isEqualTo("file");
        var notEvenParts =
                api.send("POST", path(id), INVESTOR, null, "Content-Type", "multipart/form-data; boundary=none");
        assertThat(notEvenParts.status()).isEqualTo(400);
    }

    @Test
    void onlyThisEndpointTakesLargeBodies() {
        var refused = api.upload("/api/complaints", INVESTOR, "large.pdf", pdf(2 << 20));
        assertThat(refused.status()).isEqualTo(413);
    }

    @Test
    void aRepeatedRequestAddsNothing() {
        var id = filed(FilingMother.rights(), INVESTOR);
        var key = UUID.randomUUID().toString();
        var first = add(id, INVESTOR, "fees.pdf", pdf(), "Idempotency-Key", key);
        var again = add(id, INVESTOR, "fees.pdf", pdf(), "Idempotency-Key", key);
        assertThat(first.status()).as(first.body().toString()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(api.get(path(id), INVESTOR).body().get("items")).hasSize(1);

        var other = add(id, INVESTOR, "fees.pdf", pdf(4_000), "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("type")).endsWith(":key-reused");
    }

    @Test
    void repeatsAtTheSameMomentAddOneFile() {
        var id = filed(FilingMother.rights(), INVESTOR);
        var key = UUID.randomUUID().toString();
        var answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> add(id, INVESTOR, "fees.pdf", pdf(600_000), "Idempotency-Key", key))
                .toList();
        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers)
                .extracting(answer -> answer.text("id"))
                .containsOnly(answers.get(0).text("id"));
        assertThat(api.get(path(id), INVESTOR).body().get("items")).hasSize(1);
        assertThat(mongo.getCollection("attachments.chunks")
                        .countDocuments(new Document("files_id", answers.get(0).text("id"))))
                .isEqualTo(3);
    }

    @Test
    void whatTheHandlingAddsIsNotForTheComplainant() throws Exception {
        var id = filed(FilingMother.rights(), INVESTOR);
        command(id, "assign", INTAKE, map("lead", "ECON_TRADE", "coHandlers", List.of("SCI_TECH")));
        var papers = add(id, INVESTOR, "fees.pdf", pdf());
        for (var staff : List.of(handler("ECON_TRADE"), handler("SCI_TECH"), SUPERVISOR)) {
            var evidence = add(id, staff, "evidence.pdf", pdf());
            assertThat(evidence.status()).isEqualTo(201);
            assertThat(api.download(evidence.header("Location"), INVESTOR).statusCode())
                    .isEqualTo(404);
            assertThat(api.download(evidence.header("Location"), INTAKE).statusCode())
                    .isEqualTo(200);
            assertThat(api.download(papers.header("Location"), staff).statusCode())
                    .isEqualTo(200);
        }
        assertThat(api.get(path(id), INVESTOR).body().get("items")).hasSize(1);
        assertThat(api.get(path(id), handler("ECON_TRADE")).body().get("items")).hasSize(4);
    }

    @Test
    void forThoseWhoMayNotSeeTheComplaintThereIsNoFile() throws Exception {
        var id = filed(FilingMother.rights(), INVESTOR);
        var added = add(id, INVESTOR, "fees.pdf", pdf());
        for (var token : List.of(newInvestor(), handler("PLANNING"))) {
            assertThat(api.get(path(id), token).status()).isEqualTo(404);
            assertThat(api.download(added.header("Location"), token).statusCode())
                    .isEqualTo(404);
            assertThat(add(id, token, "x.pdf", pdf()).status()).isEqualTo(404);
        }
        var another = filed(FilingMother.rights(), INVESTOR);
        assertThat(api.download(path(another) + "/" + added.text("id"), INVESTOR)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theRespondentsStaffDoesNotGetThePapersOfOneWhoAskedForConfidentiality() throws Exception {
        for (var confidential : List.of(true, false)) {
            var filing = FilingMother.rights();
            filing.put("confidential", confidential);
            var id = filed(filing, INVESTOR);
            var papers = add(id, INVESTOR, "Harbour Pumps letterhead.pdf", pdf());
            command(id, "assign", INTAKE, map("lead", "ECON_TRADE", "coHandlers", List.of("CONSTRUCTION")));
            var respondent = handler("CONSTRUCTION");
            assertThat(add(id, respondent, "own.pdf", pdf()).status()).isEqualTo(201);
            assertThat(api.get(path(id), respondent).body().get("items")).hasSize(confidential ? 1 : 2);
            assertThat(api.download(papers.header("Location"), respondent).statusCode())
                    .isEqualTo(confidential ? 404 : 200);
            var timeline = api.get("/api/complaints/" + id + "/timeline", respondent)
                    .response()
                    .body();
            assertThat(timeline.contains("letterhead")).isEqualTo(!confidential);
        }
    }

    @Test
    void theEventTellsTypeSizeAndHashAndNoName() {
        var id = filed(FilingMother.rights(), INVESTOR);
        var added = add(id, INVESTOR, "Anna Lindqvist.pdf", pdf());
        var event = PublishedEvents.of(RealParts.kafkaServers(), id, 3).get(2);
        assertThat(PublishedEvents.header(event, "ce_type")).isEqualTo("redress.complaint.attachment-added.v1");
        assertThat(PublishedEvents.text(event))
                .contains(added.text("id"), "application/pdf", sha256(pdf()), String.valueOf(pdf().length))
                .doesNotContain("Lindqvist");
    }

    @Test
    void aFileThatWasChangedInTheDatabaseIsNamedByTheAuditAndNeverHandedOut() throws Exception {
        var id = filed(FilingMother.rights(), INVESTOR);
        var added = add(id, INVESTOR, "fees.pdf", pdf(600_000));
        assertThat(findings(id, "ATTACHMENT_CHANGED")).isEmpty();
        var chunk = new Document("_id", added.text("id") + ":2");
        mongo.getCollection("attachments.chunks")
                .updateOne(chunk, new Document("$set", new Document("data", text("something else"))));
        assertThat(findings(id, "ATTACHMENT_CHANGED"))
                .containsExactly("The file \"" + added.text("id") + "\" of entry 3 is not the one that was added.");
        assertThatThrownBy(() -> api.download(added.header("Location"), INVESTOR))
                .hasRootCauseInstanceOf(IOException.class);
        assertThat(api.get("/api/complaints/" + id, INVESTOR).status()).isEqualTo(200);
    }

    @Test
    void aFileThatIsGoneIsNamedByTheAudit() throws Exception {
        var id = filed(FilingMother.rights(), INVESTOR);
        var added = add(id, INVESTOR, "fees.pdf", pdf());
        mongo.getCollection("attachments.chunks").deleteMany(new Document("files_id", added.text("id")));
        assertThat(findings(id, "ATTACHMENT_MISSING")).hasSize(1);
        assertThat(api.download(added.header("Location"), INVESTOR).statusCode())
                .isEqualTo(410);
    }

    private List<String> findings(String id, String code) {
        PublishedEvents.of(RealParts.kafkaServers(), id, 3);
        return api.get("/api/complaints/" + id + "/audit", INTAKE)
                .body()
                .get("findings")
                .valueStream()
                .filter(finding -> finding.get("code").asString().equals(code))
                .map(finding -> finding.get("message").asString())
                .toList();
    }

    private double refusals(String type) {
        var line = "redress_attachments_refused_total{reason=\"" + type + "\"} ";
        return api.get("/actuator/prometheus", null)
                .response()
                .body()
                .lines()
                .filter(metric -> metric.startsWith(line))
                .mapToDouble(metric -> Double.parseDouble(metric.substring(line.length())))
                .sum();
    }

    private long stored(String id) {
        return mongo.getCollection("attachments.files").countDocuments(new Document("complaint", id));
    }

    private Api.Answer add(String id, String token, String name, byte[] content, String... headers) {
        return api.upload(path(id), token, name, content, headers);
    }

    private static String path(String id) {
        return "/api/complaints/" + id + "/attachments";
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String sha256(byte[] content) {
        return HexFormat.of().formatHex(Sha256.of(content));
    }
}
