package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.complaint.FilingMother.map;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.contracts.Topics;
import org.redress.localstack.testing.RealParts;

/** The one request for what is missing, and what the complainant answers. */
class SupplementTest extends ServiceTest {

    private static final Map<String, Object> MISSING =
            map("items", List.of("营业执照复印件", "The power of attorney"), "note", "By letter or here.");
    private static final Map<String, Object> SUPPLIED = map("text", "Both are in the annex.");

    @Test
    void whatIsMissingIsListedAndWhatIsSuppliedGoesBackToAPerson() {
        var investor = newInvestor();
        var id = filed(FilingMother.needsReview(), investor);
        var asked = command(id, "request-supplement", INTAKE, MISSING);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.text("status")).isEqualTo("AWAITING_SUPPLEMENT");

        var seen = api.get("/api/complaints/" + id, investor);
        assertThat(seen.body().at("/supplement/round").asInt()).isEqualTo(1);
        assertThat(seen.body().at("/supplement/items").toString()).isEqualTo("[\"营业执照复印件\",\"The power of attorney\"]");
        assertThat(seen.text("supplement.note")).isEqualTo("By letter or here.");
        assertThat(seen.text("supplement.requestedAt")).isNotEmpty();
        assertThat(steps(seen)).isEqualTo("supply-materials");

        var supplied = command(id, "supply-materials", investor, SUPPLIED);
        assertThat(supplied.status()).isEqualTo(200);
        assertThat(supplied.text("status")).isEqualTo("SUBMITTED");
        assertThat(steps(supplied)).isEmpty();
        var review = api.get("/api/complaints/" + id, INTAKE);
        assertThat(review.text("supplement.materials")).isEqualTo("Both are in the annex.");
        assertThat(steps(review)).isEqualTo("accept reject");
        assertThat(review.body().at("/reviewReasons").toString()).contains("PARALLEL_PROCEEDING");

        assertThat(command(id, "accept", INTAKE, null).text("status")).isEqualTo("ACCEPTED");
    }

    @Test
    void itIsAskedForOnce() {
        var investor = newInvestor();
        var id = filed(FilingMother.needsReview(), investor);
        command(id, "request-supplement", INTAKE, MISSING);
        command(id, "supply-materials", investor, SUPPLIED);
        var again = command(id, "request-supplement", INTAKE, MISSING, "Accept-Language", "zh");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("type")).isEqualTo("urn:redress:problem:supplement-used-up");
        assertThat(again.text("title")).isEqualTo("已一次性告知补正");
        assertThat(again.text("currentStatus")).isEqualTo("SUBMITTED");
        assertThat(steps(again)).isEqualTo("accept reject");
    }

    @Test
    void whoeverDoesNotAnswerCanBeDeclined() {
        var id = filed(FilingMother.needsReview(), INVESTOR);
        command(id, "request-supplement", INTAKE, MISSING);
        var refusal = map("ground", "STILL_INCOMPLETE_AFTER_SUPPLEMENT", "reason", "Nothing was supplied in time.");
        assertThat(command(id, "reject", INTAKE, refusal).text("status")).isEqualTo("NOT_ACCEPTED");
        assertThat(command(id, "supply-materials", INVESTOR, SUPPLIED).status()).isEqualTo(409);
    }

    @Test
    void onlyTheComplainantSupplies() {
        var id = filed(FilingMother.needsReview(), newInvestor());
        command(id, "request-supplement", INTAKE, MISSING);
        assertThat(command(id, "supply-materials", newInvestor(), SUPPLIED).status())
                .isEqualTo(404);
        assertThat(command(id, "supply-materials", INTAKE, SUPPLIED).status()).isEqualTo(403);
        var officerAndInvestor = ISSUER.token(UUID.randomUUID().toString(), List.of("INTAKE", "INVESTOR"));
        assertThat(command(id, "supply-materials", officerAndInvestor, SUPPLIED).status())
                .isEqualTo(403);
    }

    @Test
    void nothingOfItReachesKafka() {
        var investor = newInvestor();
        var id = filed(FilingMother.needsReview(), investor);
        command(id, "request-supplement", INTAKE, MISSING);
        command(id, "supply-materials", investor, SUPPLIED);
        var events = PublishedEvents.of(RealParts.kafkaServers(), id, 3);
        assertThat(events)
                .extracting(e -> PublishedEvents.header(e, "ce_type"))
                .containsExactly(
                        "redress.complaint.filed.v1",
                        "redress.complaint.supplement-requested.v1",
                        "redress.complaint.materials-supplied.v1");
        assertThat(events).extracting(e -> e.topic()).containsOnly(Topics.COMPLAINTS);
        for (var event : events) {
            assertThat(PublishedEvents.text(event)).doesNotContain("营业执照", "power of attorney", "letter", "annex");
        }
        var timeline = api.get("/api/complaints/" + id + "/timeline", investor).body();
        assertThat(timeline.at("/items/1/commitments/supplementItems").asString())
                .hasSize(64);
    }

    static Stream<Arguments> wrongBodies() {
        return Stream.of(
                Arguments.of("items", "required", map()),
                Arguments.of("items", "required", map("items", List.of())),
                Arguments.of("items", "too-many", map("items", Collections.nCopies(21, "A page"))),
                Arguments.of("items[1]", "required", map("items", List.of("A page", " "))),
                Arguments.of("items[0]", "wrong-format", map("items", List.of("two\nlines"))),
                Arguments.of("items[0]", "too-long", map("items", List.of("x".repeat(501)))),
                Arguments.of("note", "too-long", map("items", List.of("A"), "note", "x".repeat(2_001))),
                Arguments.of("items", "wrong-format", map("items", "A page")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrongBodies")
    void aWrongFieldIsNamedAndNothingHappens(String field, String code, Map<String, Object> body) {
        var id = filed(FilingMother.needsReview(), INVESTOR);
        var refused = command(id, "request-supplement", INTAKE, body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("errors").toString())
                .contains("\"field\":\"" + field + "\",\"code\":\"" + code + "\"");
        assertThat(api.get("/api/complaints/" + id, INTAKE).text("status")).isEqualTo("SUBMITTED");
    }

    @Test
    void ofTwoOfficersAtTheSameMomentOneWins() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (var round = 0; round < 10; round++) {
                var id = filed(FilingMother.needsReview(), INVESTOR);
                Callable<Api.Answer> ask = () -> command(id, "request-supplement", INTAKE, MISSING);
                Callable<Api.Answer> accept = () -> command(id, "accept", INTAKE, null);
                var answers = pool.invokeAll(List.of(ask, accept));
                var both = List.of(answers.get(0).get(), answers.get(1).get());
                assertThat(both).extracting(Api.Answer::status).containsExactlyInAnyOrder(200, 409);
                assertThat(both)
                        .filteredOn(answer -> answer.status() == 409)
                        .extracting(answer -> answer.text("currentStatus"))
                        .containsAnyOf("AWAITING_SUPPLEMENT", "ACCEPTED");
            }
        } finally {
            pool.shutdown();
        }
    }
}
