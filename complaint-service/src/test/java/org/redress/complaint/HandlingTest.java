package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.complaint.FilingMother.map;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.contracts.AssignmentBasis;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Priority;
import org.redress.contracts.RoutingEvent.RoutingDecided;

/** What the departments do, and what follows: signing, submitting, returning, and the decision on a return. */
class HandlingTest extends ServiceTest {

    private static final String TRADE = handler("ECON_TRADE");
    private static final String SCIENCE = handler("SCI_TECH");
    private static final Map<String, Object> RETURN = map(
            "reason", "Fees for building are not ours.",
            "legalBasis", "Order 3, Art. 7",
            "suggestedDepartment", "SCI_TECH");
    private static final Map<String, Object> RESULT = map(
            "handlingWay", "COORDINATION",
            "outcome", "Fees repaid",
            "text", "The office repaid two charges.",
            "signedBy", "Head of office Zhang");

    @Test
    void theComplainantReadsTheProgressTheLeadRecords() {
        var investor = newInvestor();
        var id = assigned(investor);
        var early = command(id, "record-progress", TRADE, map("text", "Too early"));
        assertThat(early.status()).isEqualTo(409);
        command(id, "sign-for", TRADE, null);
        var recorded = command(id, "record-progress", TRADE, map("text", "We met the office on Monday."));
        assertThat(recorded.status()).isEqualTo(200);
        assertThat(recorded.text("status")).isEqualTo("IN_PROGRESS");
        assertThat(api.get("/api/complaints/" + id + "/timeline", investor)
                        .body()
                        .toString())
                .contains("We met the office on Monday.");
        assertThat(api.get("/api/complaints/" + id + "/audit", SUPERVISOR)
                        .body()
                        .get("intact")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theLeadSignsAndSubmitsAndTheComplainantReadsTheResultOnlyWhenNotified() {
        var investor = newInvestor();
        var id = assigned(investor);
        var signed = command(id, "sign-for", TRADE, null);
        assertThat(signed.status()).isEqualTo(200);
        assertThat(signed.text("status")).isEqualTo("IN_PROGRESS");
        assertThat(allowed(id, TRADE))
                .isEqualTo(
                        "return-assignment record-progress record-meeting consult-expert request-info request-extension submit-result");

        var submitted = command(id, "submit-result", TRADE, RESULT);
        assertThat(submitted.text("status")).isEqualTo("PENDING_REVIEW");
        assertThat(submitted.text("result.handlingWay")).isEqualTo("COORDINATION");
        assertThat(submitted.text("result.outcome")).isEqualTo("Fees repaid");
        assertThat(submitted.text("result.text")).isEqualTo("The office repaid two charges.");
        assertThat(submitted.text("result.signedBy")).isEqualTo("Head of office Zhang");
        assertThat(submitted.text("result.department")).isEqualTo("ECON_TRADE");
        for (var reader : List.of(SCIENCE, INTAKE, SUPERVISOR)) {
            assertThat(api.get("/api/complaints/" + id, reader).text("result.text"))
                    .isEqualTo("The office repaid two charges.");
        }
        assertThat(everything(id, investor)).doesNotContain("repaid", "Zhang", "result-submitted");
    }

    @Test
    void aHeadSubmitsTooButOnlyOfTheLead() {
        var id = assigned(newInvestor());
        command(id, "sign-for", TRADE, null);
        var head = ISSUER.token(UUID.randomUUID().toString(), List.of("DEPT_HEAD"), "ECON_TRADE");
        var otherHead = ISSUER.token(UUID.randomUUID().toString(), List.of("DEPT_HEAD"), "SCI_TECH");
        assertThat(command(id, "submit-result", otherHead, RESULT).status()).isEqualTo(403);
        assertThat(command(id, "submit-result", head, RESULT).status()).isEqualTo(200);
    }

    @Test
    void aCoHandlerSeesTheCaseButIsToldThatTheLeadMustAct() {
        var id = assigned(newInvestor());
        assertThat(allowed(id, SCIENCE)).isEqualTo("");
        for (var command : Map.of("sign-for", map(), "return-assignment", suggesting("CONSTRUCTION"))
                .entrySet()) {
            var refused = command(id, command.getKey(), SCIENCE, command.getValue(), "Accept-Language", "zh");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text("type")).isEqualTo("urn:redress:problem:lead-only");
            assertThat(refused.text("title")).isEqualTo("仅限主办单位办理");
            assertThat(refused.text("currentStatus")).isEqualTo("ASSIGNED");
        }
        assertThat(command(id, "sign-for", handler("CONSTRUCTION"), null).status())
                .isEqualTo(404);
    }

    @Test
    void whatIsOfferedIsWhatThisPersonMayDoOnThisComplaint() {
        var investor = newInvestor();
        var id = assigned(investor);
        assertThat(allowed(id, TRADE)).isEqualTo("sign-for return-assignment");
        assertThat(allowed(id, INTAKE)).isEqualTo("assign");
        assertThat(allowed(id, SUPERVISOR)).isEqualTo("assign");
        assertThat(allowed(id, investor)).isEqualTo("");
        var both = ISSUER.token(UUID.randomUUID().toString(), List.of("INTAKE", "HANDLER"), "ECON_TRADE");
        assertThat(allowed(id, both)).isEqualTo("assign sign-for return-assignment");
    }

    @Test
    void aReturnGoesBackToRoutingWhoseAnswerIsFollowed() {
        var id = assigned(newInvestor());
        var returned = command(id, "return-assignment", TRADE, RETURN);
        assertThat(returned.status()).isEqualTo(200);
        assertThat(returned.text("status")).isEqualTo("ACCEPTED");
        assertThat(steps(returned)).isEmpty();
        assertThat(api.get("/api/complaints/" + id, TRADE).status()).isEqualTo(404); // no longer theirs to see
        var seen = api.get("/api/complaints/" + id, INTAKE);
        assertThat(seen.text("status")).isEqualTo("ACCEPTED");
        assertThat(seen.text("lead")).isEmpty();
        assertThat(seen.body().get("returns").asInt()).isEqualTo(1);
        assertThat(seen.text("lastReturn.department")).isEqualTo("ECON_TRADE");
        assertThat(seen.text("lastReturn.reason")).isEqualTo("Fees for building are not ours.");
        assertThat(seen.text("lastReturn.legalBasis")).isEqualTo("Order 3, Art. 7");
        assertThat(seen.text("lastReturn.suggestedDepartment")).isEqualTo("SCI_TECH");

        others().routing(id, 1, decided(id, 2, "ECON_TRADE")); // an answer to the acceptance comes too late
        others().routing(id, 2, decided(id, 4, "SCI_TECH"));
        await().atMost(Duration.ofSeconds(20)) // the first answer also waits for the consumer to join
                .until(() ->
                        api.get("/api/complaints/" + id, INTAKE).text("status").equals("ASSIGNED"));
        assertThat(api.get("/api/complaints/" + id, SCIENCE).text("lead")).isEqualTo("SCI_TECH");
        assertThat(allowed(id, SCIENCE)).isEqualTo("sign-for return-assignment");
    }

    @Test
    void afterTheSecondReturnOnlyASupervisorPlacesItAndForGood() {
        var id = returnedTwice(newInvestor());
        assertThat(allowed(id, INTAKE)).isEqualTo("");
        assertThat(allowed(id, SUPERVISOR)).isEqualTo("decide-return");
        for (var token : List.of(INTAKE, SUPERVISOR)) {
            var refused = command(id, "assign", token, map("lead", "ECON_TRADE"));
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text("type")).isEqualTo("urn:redress:problem:supervisor-decides");
        }
        others().routing(id, 1, decided(id, 6, "SCI_TECH"));
        await().until(() -> position(id, "routing") == 1);
        assertThat(api.get("/api/complaints/" + id, INTAKE).text("status")).isEqualTo("ACCEPTED");

        var decision = map("lead", "ECON_TRADE", "coHandlers", List.of("SCI_TECH"), "reason", "Rule 4 says so.");
        var decided = command(id, "decide-return", SUPERVISOR, decision);
        assertThat(decided.text("status")).isEqualTo("ASSIGNED");
        assertThat(decided.text("lead")).isEqualTo("ECON_TRADE");
        assertThat(timeline(id, SUPERVISOR)).contains("\"basis\":\"ADJUDICATED\"", "Rule 4 says so.");
        assertThat(allowed(id, TRADE)).isEqualTo("sign-for");
        assertThat(command(id, "return-assignment", TRADE, RETURN).text("type"))
                .isEqualTo("urn:redress:problem:returns-used-up");
    }

    @Test
    void aSupervisorDecidesOnlyAfterTheLastReturnAndNeverForTheDepartmentComplainedAbout() {
        var once = assigned(newInvestor());
        command(once, "return-assignment", TRADE, RETURN);
        var decision = map("lead", "ECON_TRADE", "reason", "So it is.");
        assertThat(command(once, "decide-return", SUPERVISOR, decision).text("type"))
                .isEqualTo("urn:redress:problem:no-return-to-decide");
        var twice = returnedTwice(newInvestor());
        var respondent = map("lead", "CONSTRUCTION", "reason", "So it is.");
        assertThat(command(twice, "decide-return", SUPERVISOR, respondent).text("type"))
                .isEqualTo("urn:redress:problem:lead-is-respondent");
    }

    @Test
    void theComplainantNeverReadsWhyItWasReturnedNorHowThatWasDecided() {
        var investor = newInvestor();
        var id = returnedTwice(investor);
        command(id, "decide-return", SUPERVISOR, map("lead", "ECON_TRADE", "reason", "Rule 4 says so."));
        assertThat(everything(id, investor))
                .contains("redress.complaint.assigned.v1")
                .doesNotContain("not ours", "Art. 7", "Rule 4", "assignment-returned");
        assertThat(api.get("/api/complaints/" + id, investor)
                        .body()
                        .get("returns")
                        .isNull())
                .isTrue();
        assertThat(everything(id, TRADE)).contains("not ours", "Art. 7", "Rule 4");
    }

    @Test
    void whatWasSignedForCanBeReturnedOnlyInsideTheWindowOfThisAssignment() {
        var id = assigned(newInvestor());
        command(id, "sign-for", TRADE, null);
        var past = OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(1);
        others().deadlines(id, 1, FlowTest.set(id, "RETURN_WINDOW", 1, past)); // of an assignment before
        await().until(() -> position(id, "deadlines") == 1);
        assertThat(allowed(id, TRADE)).contains("return-assignment");
        others().deadlines(id, 2, FlowTest.set(id, "RETURN_WINDOW", 3, past));
        await().until(() -> position(id, "deadlines") == 2);
        assertThat(allowed(id, TRADE))
                .isEqualTo(
                        "record-progress record-meeting consult-expert request-info request-extension submit-result");
        var refused = command(id, "return-assignment", TRADE, RETURN);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("type")).isEqualTo("urn:redress:problem:return-window-over");
        assertThat(steps(refused))
                .isEqualTo(
                        "record-progress record-meeting consult-expert request-info request-extension submit-result");
    }

    @Test
    void theDueDateIsThatOfThePresentState() {
        var id = assigned(newInvestor());
        var day = OffsetDateTime.parse("2027-01-04T17:30:00+08:00");
        var stages = List.of("SIGN_FOR", "HANDLING", "REVIEW");
        for (var i = 0; i < stages.size(); i++) {
            others().deadlines(id, i + 1, FlowTest.set(id, stages.get(i), 3, day.plusDays(i)));
        }
        await().until(() -> position(id, "deadlines") == 3);
        assertThat(api.get("/api/complaints/" + id, TRADE).text("dueAt")).startsWith("2027-01-04");
        assertThat(command(id, "sign-for", TRADE, null).text("dueAt")).startsWith("2027-01-05");
        assertThat(command(id, "submit-result", TRADE, RESULT).text("dueAt")).startsWith("2027-01-06");
    }

    static Stream<Arguments> wrongBodies() {
        return Stream.of(
                Arguments.of("return-assignment", "suggestedDepartment", "own-department", suggesting("ECON_TRADE")),
                Arguments.of("return-assignment", "suggestedDepartment", "unknown-code", suggesting("OLD_BUILDING")),
                Arguments.of(
                        "return-assignment", "suggestedDepartment", "required", without(RETURN, "suggestedDepartment")),
                Arguments.of("return-assignment", "reason", "required", without(RETURN, "reason")),
                Arguments.of("return-assignment", "legalBasis", "required", without(RETURN, "legalBasis")),
                Arguments.of("submit-result", "handlingWay", "required", without(RESULT, "handlingWay")),
                Arguments.of("submit-result", "handlingWay", "wrong-format", with(RESULT, "handlingWay", "MAGIC")),
                Arguments.of("submit-result", "text", "required", without(RESULT, "text")),
                Arguments.of("submit-result", "text", "too-long", with(RESULT, "text", "x".repeat(10_001))),
                Arguments.of("submit-result", "surprise", "wrong-format", with(RESULT, "surprise", 1)),
                Arguments.of("sign-for", "surprise", "wrong-format", map("surprise", 1)));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @MethodSource("wrongBodies")
    void aWrongFieldIsNamedAndNothingHappens(String command, String field, String code, Map<String, Object> body) {
        var id = assigned(newInvestor());
        var refused = command(id, command, TRADE, body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("errors").toString())
                .contains("\"field\":\"" + field + "\",\"code\":\"" + code + "\"");
        assertThat(api.get("/api/complaints/" + id, TRADE).text("status")).isEqualTo("ASSIGNED");
    }

    @Test
    void aRepeatedCommandTakesEffectOnceAndAnswersTheSame() {
        var id = assigned(newInvestor());
        for (var step : List.of(Map.entry("sign-for", map()), Map.entry("submit-result", RESULT))) {
            var key = UUID.randomUUID().toString();
            var first = command(id, step.getKey(), TRADE, step.getValue(), "Idempotency-Key", key);
            var again = command(id, step.getKey(), TRADE, step.getValue(), "Idempotency-Key", key);
            assertThat(first.status()).isEqualTo(200);
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(first.body());
        }
        assertThat(api.get("/api/complaints/" + id + "/timeline", INTAKE).body().get("items"))
                .hasSize(5);
    }

    @Test
    void aRepeatedReturnAnswersTheSameAlthoughTheDepartmentNoLongerSeesIt() {
        var id = assigned(newInvestor());
        var key = UUID.randomUUID().toString();
        var first = command(id, "return-assignment", TRADE, RETURN, "Idempotency-Key", key);
        var again = command(id, "return-assignment", TRADE, RETURN, "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        var stranger = command(id, "return-assignment", handler("ECON_TRADE"), RETURN, "Idempotency-Key", key);
        assertThat(stranger.status()).isEqualTo(404);
    }

    @Test
    void ofTwoWhoSignAndReturnAtTheSameMomentOneWins() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (var round = 0; round < 10; round++) {
                var id = assigned(newInvestor());
                Callable<Api.Answer> one = () -> command(id, "sign-for", TRADE, null, "If-Match", "\"2\"");
                Callable<Api.Answer> other =
                        () -> command(id, "assign", INTAKE, map("lead", "SCI_TECH"), "If-Match", "\"2\"");
                var answers = pool.invokeAll(List.of(one, other));
                var statuses = List.of(answers.get(0).get(), answers.get(1).get());
                assertThat(statuses).extracting(Api.Answer::status).containsOnlyOnce(200);
                var refused = statuses.stream()
                        .filter(answer -> answer.status() != 200)
                        .findFirst()
                        .orElseThrow();
                // the former lead may meanwhile have lost sight of it
                assertThat(refused.status()).isIn(404, 412);
                if (refused.status() == 412) {
                    assertThat(refused.text("currentStatus")).isIn("IN_PROGRESS", "ASSIGNED");
                }
                assertThat(api.get("/api/complaints/" + id + "/timeline", INTAKE)
                                .body()
                                .get("items"))
                        .hasSize(4);
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void theRecordOfAWholeCaseIsIntactAndAChangedCountIsFound() {
        var id = returnedTwice(newInvestor());
        command(id, "decide-return", SUPERVISOR, map("lead", "ECON_TRADE", "reason", "So it is."));
        command(id, "sign-for", TRADE, null);
        command(id, "submit-result", TRADE, RESULT);
        await().until(() -> api.get("/api/complaints/" + id + "/audit", ADMIN)
                .body()
                .get("findings")
                .isEmpty());
        mongo.getCollection("complaints")
                .updateOne(new Document("_id", id), new Document("$set", new Document("returns", 0)));
        assertThat(api.get("/api/complaints/" + id + "/audit", ADMIN).text("findings.0.subject"))
                .isEqualTo("returns");
    }

    private String assigned(String investor) {
        var id = filed(FilingMother.rights(), investor);
        command(id, "assign", INTAKE, map("lead", "ECON_TRADE", "coHandlers", List.of("SCI_TECH")));
        return id;
    }

    private String returnedTwice(String investor) {
        var id = assigned(investor);
        command(id, "return-assignment", TRADE, RETURN);
        command(id, "assign", INTAKE, map("lead", "ECON_TRADE", "coHandlers", List.of("SCI_TECH")));
        command(id, "return-assignment", TRADE, RETURN);
        assertThat(api.get("/api/complaints/" + id, INTAKE)
                        .body()
                        .get("returns")
                        .asInt())
                .isEqualTo(2);
        return id;
    }

    private String allowed(String id, String token) {
        return steps(api.get("/api/complaints/" + id, token));
    }

    private String timeline(String id, String token) {
        return api.get("/api/complaints/" + id + "/timeline?limit=200", token)
                .body()
                .toString();
    }

    private String everything(String id, String token) {
        return api.get("/api/complaints/" + id, token).body() + timeline(id, token);
    }

    private long position(String id, String topic) {
        var stored = mongo.findById(id, Document.class, "complaints");
        return stored.getEmbedded(List.of("positions", topic), Object.class) instanceof Number n ? n.longValue() : 0;
    }

    private static Map<String, Object> suggesting(String department) {
        return with(RETURN, "suggestedDepartment", department);
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var copy = Api.copy(body);
        copy.put(field, value);
        return copy;
    }

    private static Map<String, Object> without(Map<String, Object> body, String field) {
        var copy = Api.copy(body);
        copy.remove(field);
        return copy;
    }

    private static RoutingDecided decided(String id, long basedOn, String lead) {
        return new RoutingDecided(
                UUID.fromString(id),
                Instant.now(),
                basedOn,
                lead,
                List.of(),
                HandlingClass.COMPLEX,
                Priority.NORMAL,
                AssignmentBasis.SUGGESTED_ON_RETURN,
                null,
                1);
    }
}
