package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.complaint.FilingMother.map;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

class FilingTest extends ServiceTest {

    @Test
    void aCompleteComplaintIsAcceptedAtOnceAndCanBeReadByIdAndNumber() {
        var filing = FilingMother.rights();
        var answer = file(filing, INVESTOR);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("location")).isEqualTo("/api/complaints/" + answer.text("id"));
        assertThat(answer.header("etag")).isEqualTo("\"1\"");
        assertThat(answer.text("status")).isEqualTo("ACCEPTED");
        assertThat(answer.text("number")).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(answer.text("trackingCode")).hasSize(26);
        assertThat(answer.text("respondent.departmentCode")).isEqualTo("CONSTRUCTION");
        assertThat(answer.text("complainant.contact.email")).isEqualTo("anna.lindqvist@example.com");
        for (var reference : List.of(
                answer.text("id"), answer.text("number"), answer.text("number").toLowerCase(Locale.ROOT))) {
            var read = api.get("/api/complaints/" + reference, INVESTOR);
            assertThat(read.status()).isEqualTo(200);
            assertThat(read.body()).isEqualTo(answer.body());
        }
    }

    @Test
    void aRetryWithTheSameKeyGetsTheSameComplaint() {
        var filing = FilingMother.rights();
        var key = UUID.randomUUID().toString();
        var first = file(filing, INVESTOR, "Idempotency-Key", key);
        var again = file(filing, INVESTOR, "Idempotency-Key", key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("location")).isEqualTo(first.header("location"));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.header("idempotency-replayed")).isEmpty();
        assertThat(again.header("idempotency-replayed")).isEqualTo("true");
        assertThat(stored(filing)).isEqualTo(1);
    }

    @Test
    void theSameKeyForAnotherRequestIsRefusedAndForAnotherSenderMeansAnotherComplaint() {
        var filing = FilingMother.rights();
        var key = UUID.randomUUID().toString();
        var first = file(filing, INVESTOR, "Idempotency-Key", key);
        var other = Api.copy(filing);
        other.put("title", "Another matter");

        assertThat(file(other, INVESTOR, "Idempotency-Key", key).status()).isEqualTo(422);
        assertThat(file(FilingMother.rights(), newInvestor(), "Idempotency-Key", key)
                        .text("id"))
                .isNotEqualTo(first.text("id"));
    }

    @Test
    void filingsWithOneKeyAtTheSameMomentGiveOneComplaint() throws Exception {
        var filing = FilingMother.rights();
        var key = UUID.randomUUID().toString();
        var pool = Executors.newFixedThreadPool(8);
        try {
            var calls = new ArrayList<Callable<Api.Answer>>();
            for (var i = 0; i < 16; i++) {
                calls.add(() -> file(filing, INVESTOR, "Idempotency-Key", key));
            }
            var ids = new ArrayList<String>();
            for (var answer : pool.invokeAll(calls)) {
                assertThat(answer.get().status()).isEqualTo(201);
                ids.add(answer.get().text("id"));
            }
            assertThat(ids).containsOnly(ids.get(0));
            assertThat(stored(filing)).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void theSameComplainantWithTheSameMatterStillOpenGoesToReview() {
        var filing = FilingMother.rights();
        filed(filing, INVESTOR);
        var again = Api.copy(filing);
        again.put("title", "The same fees once more");
        var second = file(again, INVESTOR);
        assertThat(second.text("status")).isEqualTo("SUBMITTED");
        assertThat(second.body().get("reviewReasons").toString()).isEqualTo("[\"POSSIBLE_DUPLICATE\"]");
        again.put("category", "EXTORTION");
        assertThat(file(again, INVESTOR).body().get("reviewReasons").toString()).isEqualTo("[\"TRANSFER_REQUIRED\"]");
    }

    @Test
    void aParallelProceedingGoesToReview() {
        var answer = file(FilingMother.needsReview(), INVESTOR);
        assertThat(answer.text("status")).isEqualTo("SUBMITTED");
        assertThat(answer.body().get("reviewReasons").toString()).isEqualTo("[\"PARALLEL_PROCEEDING\"]");
        assertThat(answer.body().get("parallelProceedings").get(0).asString()).isEqualTo("District court, case 12");
    }

    @Test
    void aSuggestionNeedsNoRespondentAndAChamberMayFileOne() {
        var filing = FilingMother.rights();
        filing.put("kind", "SUGGESTION");
        filing.put("category", "POLICY_SUGGESTION");
        filing.remove("respondent");
        FilingMother.part(filing, "complainant").put("type", "CHAMBER");
        assertThat(file(filing, INVESTOR).text("status")).isEqualTo("ACCEPTED");
    }

    @Test
    void theCentreFilesOnBehalfAndSaysWhenTheLetterCameIn() {
        var filing = FilingMother.rights();
        var day = Instant.now().minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        filing.put("receivedAt", day.toString());
        filing.put("agent", map("name", "Wei & Partners", "authority", "This matter, until 31 December"));
        var answer = file(filing, INTAKE);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        assertThat(answer.text("receivedAt")).isEqualTo(day.toString());
        assertThat(answer.text("agent.name")).isEqualTo("Wei & Partners");
    }

    @Test
    void anAmountMayBeSentAsANumberAndKeepsItsDigits() {
        var filing = FilingMother.rights();
        filing.put("investmentAtRisk", map("amount", 250000.5, "currency", "CNY"));
        assertThat(file(filing, INVESTOR).text("investmentAtRisk.amount")).isEqualTo("250000.5");
    }

    @Test
    void aDissolvedDepartmentIsAnsweredForByItsSuccessor() {
        var filing = FilingMother.rights();
        filing.put("respondent", map("name", "whoever", "departmentCode", "OLD_BUILDING"));
        assertThat(file(filing, INVESTOR).text("respondent.departmentCode")).isEqualTo("CONSTRUCTION");
    }

    private long stored(Map<String, Object> filing) {
        return mongo.find(
                        Query.query(Criteria.where("externalId").is(filing.get("externalId"))),
                        Document.class,
                        "complaints")
                .size();
    }

    @Test
    void anInvestorWhoChecksTooOftenIsToldWhenToComeBackAndTheCentreIsNot() {
        var investor = newInvestor();
        var answer = check(investor);
        for (var i = 0; i < 4 * CHECKS_PER_MINUTE && answer.status() != 429; i++) {
            answer = check(investor);
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.isProblem()).isTrue();
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(check(newInvestor()).status()).isEqualTo(200);
        for (var i = 0; i <= CHECKS_PER_MINUTE; i++) {
            assertThat(check(INTAKE).status()).isEqualTo(200);
        }
    }

    private Api.Answer check(String token) {
        return api.post("/api/complaints/check", token, map());
    }
}
