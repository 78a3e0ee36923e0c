package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.complaint.FilingMother.map;
import static org.redress.complaint.FilingMother.part;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent: a clear 4xx problem document that names the field, and nothing stored. */
class BadInputTest extends ServiceTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                wrong("kind", "required", f -> f.remove("kind")),
                wrong("kind", "unknown-code", f -> f.put("kind", "RANT")),
                wrong("kind", "wrong-format", f -> f.put("kind", 7)),
                wrong("title", "required", f -> f.put("title", "  ")),
                wrong("title", "too-long", f -> f.put("title", "x".repeat(201))),
                wrong("title", "wrong-format", f -> f.put("title", "two\nlines")),
                wrong("title", "wrong-format", f -> f.put("title", List.of("a"))),
                wrong("title", "wrong-format", f -> f.put("title", "nul \u0000")),
                wrong("narrative", "required", f -> f.remove("narrative")),
                wrong("narrative", "too-long", f -> f.put("narrative", "投".repeat(10_001))),
                wrong("request", "too-long", f -> f.put("request", "x".repeat(2_001))),
                wrong("category", "unknown-code", f -> f.put("category", "WEATHER")),
                wrong("category", "unknown-code", f -> f.put("category", "RETIRED")),
                wrong("category", "unknown-code", f -> f.put("category", "ECON_TRADE")),
                wrong("region", "unknown-code", f -> f.put("region", "ATLANTIS")),
                wrong("complainant", "required", f -> f.remove("complainant")),
                wrong("complainant.name", "required", f -> complainant(f).remove("name")),
                wrong("complainant.name", "too-long", f -> complainant(f).put("name", "x".repeat(201))),
                wrong("complainant.type", "unknown-code", f -> complainant(f).put("type", "ALIEN")),
                wrong(
                        "complainant.type",
                        "chamber-suggestions-only",
                        f -> complainant(f).put("type", "CHAMBER")),
                wrong("complainant.country", "unknown-code", f -> complainant(f).put("country", "XX")),
                wrong(
                        "complainant.language",
                        "unknown-code",
                        f -> complainant(f).put("language", "english")),
                wrong("complainant.contact", "required", f -> complainant(f).remove("contact")),
                wrong(
                        "complainant.contact",
                        "contact-missing",
                        f -> complainant(f).put("contact", map("name", "A"))),
                wrong("complainant.contact.name", "required", f -> contact(f).remove("name")),
                wrong(
                        "complainant.contact.email",
                        "wrong-format",
                        f -> contact(f).put("email", "no-address")),
                wrong(
                        "complainant.contact.phone",
                        "wrong-format",
                        f -> contact(f).put("phone", "call me")),
                wrong("respondent", "required", f -> f.remove("respondent")),
                wrong("respondent.name", "required", f -> f.put("respondent", map("departmentCode", "SCI_TECH"))),
                wrong(
                        "respondent.departmentCode",
                        "unknown-code",
                        f -> f.put("respondent", map("name", "A", "departmentCode", "NOBODY"))),
                wrong(
                        "investmentAtRisk.amount",
                        "negative",
                        f -> f.put("investmentAtRisk", map("amount", "-1", "currency", "USD"))),
                wrong(
                        "investmentAtRisk.amount",
                        "not-a-number",
                        f -> f.put("investmentAtRisk", map("amount", "lots", "currency", "USD"))),
                wrong(
                        "investmentAtRisk.amount",
                        "wrong-format",
                        f -> f.put("investmentAtRisk", map("amount", "1e999999999", "currency", "USD"))),
                wrong(
                        "investmentAtRisk.amount",
                        "wrong-format",
                        f -> f.put("investmentAtRisk", map("amount", true, "currency", "USD"))),
                wrong(
                        "investmentAtRisk.currency",
                        "unknown-code",
                        f -> f.put("investmentAtRisk", map("amount", "1", "currency", "SHELLS"))),
                wrong("jobsAtRisk", "not-in-range", f -> f.put("jobsAtRisk", -1)),
                wrong("jobsAtRisk", "wrong-format", f -> f.put("jobsAtRisk", "40")),
                wrong("jobsAtRisk", "wrong-format", f -> f.put("jobsAtRisk", 1.5)),
                wrong("jobsAtRisk", "wrong-format", f -> f.put("jobsAtRisk", 99_999_999_999L)),
                wrong("confidential", "wrong-format", f -> f.put("confidential", "yes")),
                wrong("parallelProceedings[0]", "required", f -> f.put("parallelProceedings", List.of(" "))),
                wrong(
                        "receivedAt",
                        "not-allowed",
                        f -> f.put("receivedAt", Instant.now().toString())),
                wrong("surprise", "wrong-format", f -> f.put("surprise", 1)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrongFields")
    void aWrongFieldIsNamedAndNothingIsStored(String field, String code, Consumer<Map<String, Object>> spoil) {
        var before = stored();
        var filing = FilingMother.rights();
        spoil.accept(filing);
        var answer = file(filing, INVESTOR);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.text("type")).isEqualTo("urn:redress:problem:invalid");
        assertThat(answer.body().get("errors").toString())
                .contains("\"field\":\"" + field + "\",\"code\":\"" + code + "\"");
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrongFields")
    void theCheckSaysWhatFilingWould(String field, String code, Consumer<Map<String, Object>> spoil) {
        var filing = FilingMother.rights();
        spoil.accept(filing);
        var filed = file(filing, INVESTOR, "Accept-Language", "zh");
        var checked = api.post("/api/complaints/check", INVESTOR, filing, "Accept-Language", "zh");
        assertThat(checked.body().get("errors")).isEqualTo(filed.body().get("errors"));
        assertThat(checked.body().get("errors").toString()).contains("\"" + field + "\"", "\"" + code + "\"");
    }

    @Test
    void aCheckStoresNothingAndIsEmptyWhenItCouldBeFiled() {
        var before = stored();
        var good = api.post("/api/complaints/check", INVESTOR, FilingMother.rights());
        assertThat(good.status()).isEqualTo(200);
        assertThat(good.body().get("errors")).isEmpty();
        var begun = api.post("/api/complaints/check", INVESTOR, map("kind", "RIGHTS"), "Accept-Language", "zh");
        assertThat(begun.status()).isEqualTo(200);
        assertThat(begun.body().get("errors").toString())
                .contains("{\"field\":\"title\",\"code\":\"required\",\"message\":\"此项必填。\"}")
                .contains("\"field\":\"respondent\"");
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "\"text\"",
                "{\"kind\":\"RIGHTS\"}{}",
                "{\"kind\":\"RIGHTS\",\"kind\":\"SUGGESTION\"}",
                "{'kind':1}"
            })
    void whatIsNoFilingIsRefused(String body) {
        assertRefused(api.postRaw("/api/complaints", INVESTOR, body.getBytes(StandardCharsets.UTF_8)), 400);
    }

    @Test
    void invalidUtf8AndDeepAndHugeBodiesAreRefused() {
        var good = JSON.writeValueAsString(FilingMother.rights());
        var latin = good.replace("clean", "cl\u00e9an").getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(api.postRaw("/api/complaints", INVESTOR, latin), 400);
        var surrogate = good.replace("clean", "\\ud800").getBytes(StandardCharsets.UTF_8);
        assertRefused(api.postRaw("/api/complaints", INVESTOR, surrogate), 400);
        var amount = good.replace("1500000.00", "\\ud800").getBytes(StandardCharsets.UTF_8);
        assertRefused(api.postRaw("/api/complaints", INVESTOR, amount), 400);
        var deep = ("{\"kind\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}").getBytes(StandardCharsets.UTF_8);
        assertRefused(api.postRaw("/api/complaints", INVESTOR, deep), 400);
        var huge = FilingMother.rights();
        huge.put("title", "x".repeat(1 << 20));
        assertRefused(file(huge, INVESTOR), 413);
        huge.put("title", "x".repeat(1_000_000));
        assertRefused(file(huge, INVESTOR), 400);
    }

    @Test
    void aTokenThatIsMissingForeignExpiredOrForOthersIsRefused() {
        var id = UUID.randomUUID().toString();
        var roles = List.of("INTAKE");
        for (var token : new String[] {
            null, "rubbish", ISSUER.foreign(id, roles), ISSUER.expired(id, roles), ISSUER.forAnotherAudience(id, roles)
        }) {
            assertRefused(file(FilingMother.rights(), token), 401);
        }
        assertRefused(file(FilingMother.rights(), ISSUER.token(id, List.of())), 403);
        assertRefused(file(FilingMother.rights(), ISSUER.token(id, List.of("SYSTEM"))), 403);
    }

    @Test
    void anUnusableIdempotencyKeyIsRefused() {
        assertRefused(file(FilingMother.rights(), INVESTOR, "Idempotency-Key", "x".repeat(201)), 400);
    }

    @Test
    void theDayOfReceiptIsNeitherInTheFutureNorLongAgo() {
        for (var day : List.of(Instant.now().plusSeconds(60), Instant.now().minus(Duration.ofDays(31)))) {
            var filing = FilingMother.rights();
            filing.put("receivedAt", day.toString());
            assertRefused(file(filing, INTAKE), 400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=many",
                "cursor=rubbish",
                "status=LOST",
                "sort=title",
                "dueBefore=soon",
                "dueBefore=+999999999-01-01T00:00:00Z",
                "overdue=perhaps"
            })
    void anUnusableConditionOfAListIsRefused(String condition) {
        assertRefused(api.get("/api/complaints?" + condition, INVESTOR), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "..%2f..", "%00", "%F0%9F%92%A9", "0000-0000-0000", "$gt"})
    void aStrangeReferenceFindsNothing(String reference) {
        var status = api.get("/api/complaints/" + reference, SUPERVISOR).status();
        assertThat(status).isIn(400, 404);
    }

    private void assertRefused(Api.Answer answer, int status) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.text("title")).isNotBlank();
        assertThat(answer.response().body()).doesNotContain("Exception", "org.redress", "at java");
    }

    private long stored() {
        return mongo.find(new Query(), Document.class, "complaints").size();
    }

    private static Map<String, Object> complainant(Map<String, Object> filing) {
        return part(filing, "complainant");
    }

    private static Map<String, Object> contact(Map<String, Object> filing) {
        return part(complainant(filing), "contact");
    }

    private static Arguments wrong(String field, String code, Consumer<Map<String, Object>> spoil) {
        return Arguments.of(field, code, spoil);
    }
}
