package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.complaint.FilingMother.map;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.complaint.lifecycle.CloseNotified;
import org.redress.complaint.model.Complaint;
import org.redress.complaint.model.Fold;
import org.redress.complaint.record.Complaints;
import org.redress.contracts.CardColour;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.DeadlineEvent.DeadlineBreachRetracted;
import org.redress.contracts.DeadlineEvent.DeadlineSet;
import org.redress.contracts.DeadlineEvent.EscalationRaised;
import org.redress.localstack.testing.RealParts;
import org.redress.outbox.EventJson;
import org.springframework.beans.factory.annotation.Autowired;

/** Complaints of both kinds from the filing to the archive, by nothing but HTTP, and what becomes of them on the topic. */
class WholeLifeTest extends ServiceTest {

    private static final String TRADE = handler("ECON_TRADE");
    private static final String SCIENCE = handler("SCI_TECH");
    private static final String TRADE_HEAD =
            ISSUER.token(UUID.randomUUID().toString(), List.of("DEPT_HEAD"), "ECON_TRADE");
    private static final Map<String, Object> RESULT =
            map("handlingWay", "COORDINATION", "outcome", "Repaid", "text", "Two charges are repaid.");

    private final EventJson json = new EventJson();

    @Autowired
    Complaints complaints;

    @Autowired
    CloseNotified closing;

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void aRightsComplaintFromTheFilingToTheAgencyAbove(String language) {
        var investor = newInvestor();
        var id = filed(FilingMother.needsReview(), investor);
        var say = new Say(id, language);
        say.intake("request-supplement", map("items", List.of("The invoice")), "AWAITING_SUPPLEMENT");
        say.by(investor, "supply-materials", map("text", "Here it is."), "SUBMITTED");
        say.intake("reclassify", map("region", "CITY", "reason", "The office is the city's."), "SUBMITTED");
        say.intake("accept", map(), "ACCEPTED");
        say.intake("assign", map("lead", "SCI_TECH"), "ASSIGNED");
        say.by(
                SCIENCE,
                "return-assignment",
                map("reason", "Not ours.", "legalBasis", "Art. 7", "suggestedDepartment", "ECON_TRADE"),
                "ACCEPTED");
        say.intake("assign", map("lead", "ECON_TRADE", "coHandlers", List.of("SCI_TECH")), "ASSIGNED");
        say.by(TRADE, "sign-for", map(), "IN_PROGRESS");
        say.by(TRADE, "record-progress", map("text", "We called the office."), "IN_PROGRESS");
        assertThat(command(id, "request-info", TRADE, map("text", "?", "answerBy", "2020-01-01"))
                        .body()
                        .toString())
                .contains("\"answerBy\"");
        say.by(TRADE, "request-info", map("text", "Which date?", "answerBy", "2099-01-01"), "IN_PROGRESS");
        say.by(investor, "supply-info", map("text", "2 March."), "IN_PROGRESS");
        say.by(TRADE, "record-meeting", map("text", "Both sides met.", "participants", "Ms Li"), "IN_PROGRESS");
        say.by(TRADE, "consult-expert", map("text", "The fee has no basis.", "expert", "Prof. Sun"), "IN_PROGRESS");
        say.by(
                TRADE,
                "request-extension",
                map("stage", "HANDLING", "workingDays", 10, "reason", "Two offices."),
                "IN_PROGRESS");
        say.by(SUPERVISOR, "decide-extension", map("granted", true), "IN_PROGRESS");
        say.by(SUPERVISOR, "issue-card", map("colour", "BLUE", "reason", "Near the limit."), "IN_PROGRESS");
        say.by(TRADE_HEAD, "answer-card", map("text", "On Friday."), "IN_PROGRESS");
        say.by(SUPERVISOR, "lift-card", map("reason", "Answered."), "IN_PROGRESS");
        say.by(investor, "recuse", map("reason", "A cousin works there."), "IN_PROGRESS");
        say.by(
                SUPERVISOR,
                "decide-recusal",
                map("upheld", true, "handler", "Mr Wu", "reason", "Another handler."),
                "IN_PROGRESS");
        say.by(TRADE, "submit-result", RESULT, "PENDING_REVIEW");
        say.intake("return-for-redo", map("reason", "The second charge?"), "IN_PROGRESS");
        say.by(TRADE_HEAD, "submit-result", RESULT, "PENDING_REVIEW");
        say.intake(
                "conclude",
                map("closingGround", "COORDINATED_AND_AGREED", "consent", "By telephone, 3 March."),
                "CONCLUDED");
        say.intake("notify-result", map("delivery", "By post."), "NOTIFIED");
        assertThat(api.get("/api/complaints/" + id, investor).text("conclusion.answer"))
                .isEqualTo("Two charges are repaid.");
        say.by(investor, "record-callback", map("solved", false, "satisfaction", 2), "NOTIFIED");
        say.by(investor, "reopen", map("reason", "Only one was repaid."), "IN_PROGRESS");
        say.by(TRADE, "submit-result", RESULT, "PENDING_REVIEW");
        say.by(SUPERVISOR, "conclude", map("closingGround", "NO_LEGAL_BASIS", "answer", "No more."), "CONCLUDED");
        say.intake("notify-result", map(), "NOTIFIED");
        say.by(SUPERVISOR, "record-callback", map("contacted", false), "NOTIFIED");
        say.by(investor, "record-callback", map("solved", true, "satisfaction", 4, "comment", "Thanks"), "CLOSED");
        say.by(SUPERVISOR, "add-note", map("text", "A model case."), "CLOSED");
        var referred = say.by(investor, "refer-to-higher-level", map("reason", "It took too long."), "CLOSED");

        var above = api.get("/api/complaints/" + referred.text("referral.complaintId"), investor);
        assertThat(above.text("status")).isEqualTo("SUBMITTED");
        assertThat(above.text("parentId")).isEqualTo(id);
        assertThat(above.text("narrative")).contains("clean room");
        assertThat(above.body().get("reviewReasons").toString()).isEqualTo("[\"REFERRED_FROM_BELOW\"]");
        foldsFromTheTopicToWhatIsStored(id);
        foldsFromTheTopicToWhatIsStored(above.text("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void aSuggestionFromTheFilingToThePolicyProposal(String language) {
        var investor = newInvestor();
        var filing = FilingMother.rights();
        filing.putAll(map("kind", "SUGGESTION", "category", "POLICY_SUGGESTION"));
        filing.remove("respondent");
        var id = filed(filing, investor);
        var say = new Say(id, language);
        say.intake("assign", map("lead", "ECON_TRADE"), "ASSIGNED");
        say.by(TRADE, "sign-for", map(), "IN_PROGRESS");
        assertThat(command(id, "submit-result", TRADE, RESULT).text("type")).endsWith("way-not-for-suggestions");
        say.by(TRADE, "submit-result", map("handlingWay", "POLICY_PROPOSAL", "text", "Proposed."), "PENDING_REVIEW");
        say.intake("submit-policy-proposal", map("text", "One window for all permits."), "PENDING_REVIEW");
        say.intake("conclude", map("closingGround", "COORDINATED_AND_AGREED", "consent", "By mail."), "CONCLUDED");
        say.intake("notify-result", map(), "NOTIFIED");
        say.by(SUPERVISOR, "record-callback", map("solved", true, "satisfaction", 5), "CLOSED");
        assertThat(api.get("/api/complaints/" + id, investor).text("policyProposal"))
                .contains("One window");
        foldsFromTheTopicToWhatIsStored(id);
    }

    @Test
    void aComplaintIsTakenUpOnceHoweverOftenItIsAsked() {
        var investor = newInvestor();
        var id = filed(FilingMother.needsReview(), investor);
        command(id, "reject", INTAKE, map("ground", "CIVIL_OR_OUT_OF_SCOPE", "reason", "A contract."));
        var key = UUID.randomUUID().toString();
        var body = map("reason", "It is no contract.");
        var first = command(id, "refer-to-higher-level", investor, body, "Idempotency-Key", key);
        var again = command(id, "refer-to-higher-level", investor, body, "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("referral.complaintId")).isEqualTo(first.text("referral.complaintId"));
        assertThat(command(id, "refer-to-higher-level", investor, body).text("type"))
                .endsWith("already-referred");
        assertThat(api.get("/api/complaints", investor).body().get("items")).hasSize(2);
        var above = first.text("referral.complaintId");
        command(above, "reject", INTAKE, map("ground", "CIVIL_OR_OUT_OF_SCOPE", "reason", "A contract."));
        assertThat(command(above, "refer-to-higher-level", investor, body).text("referral.level"))
                .isEqualTo("3");
    }

    @Test
    void aDuplicateIsMergedIntoTheEarlierComplaint() {
        var investor = newInvestor();
        var earlier = file(FilingMother.rights(), investor);
        var id = filed(FilingMother.rights(), investor);
        assertThat(command(id, "merge", INTAKE, map("into", "nothing")).body().toString())
                .contains("unknown-complaint");
        assertThat(command(earlier.text("id"), "merge", INTAKE, map("into", id)).text("type"))
                .endsWith("merge-target");
        var merged = command(id, "merge", INTAKE, map("into", earlier.text("number"), "reason", "The same fee."));
        assertThat(merged.text("status")).isEqualTo("WITHDRAWN");
        assertThat(merged.text("withdrawal.why")).isEqualTo("MERGED");
        assertThat(merged.text("withdrawal.mergedInto")).isEqualTo(earlier.text("id"));
        foldsFromTheTopicToWhatIsStored(id);
    }

    @Test
    void aParallelProceedingCountsAsAWithdrawal() {
        var investor = newInvestor();
        var id = filed(FilingMother.rights(), investor);
        assertThat(command(id, "record-parallel-proceeding", newInvestor(), map("ground", "AT_PETITION_DEPT"))
                        .status())
                .isEqualTo(404);
        var deemed = command(
                id,
                "record-parallel-proceeding",
                investor,
                map("ground", "IN_RECONSIDERATION_OR_LITIGATION", "text", "District court"));
        assertThat(deemed.text("withdrawal.why")).isEqualTo("DEEMED");
        assertThat(deemed.text("withdrawal.ground")).isEqualTo("IN_RECONSIDERATION_OR_LITIGATION");
    }

    @Test
    void retaliationIsForSupervisorsEyesOnlyAtAnyTime() {
        var investor = newInvestor();
        var id = filed(FilingMother.rights(), investor);
        command(id, "assign", INTAKE, map("lead", "ECON_TRADE"));
        command(id, "withdraw", investor, map("reason", "They threatened us."));
        assertThat(command(id, "report-retaliation", investor, map("text", "Inspected thrice since."))
                        .status())
                .isEqualTo(200);
        for (var token : List.of(INTAKE, TRADE, TRADE_HEAD, investor)) {
            var seen = api.get("/api/complaints/" + id, token);
            assertThat(seen.body().get("retaliationReports").isNull()).isTrue();
            assertThat(seen.body()
                            + api.get("/api/complaints/" + id + "/timeline", token)
                                    .body()
                                    .toString())
                    .doesNotContain("Inspected thrice", "retaliation-reported");
        }
        assertThat(api.get("/api/complaints/" + id, SUPERVISOR).text("retaliationReports"))
                .isEqualTo("1");
        assertThat(api.get("/api/complaints/" + id + "/timeline", SUPERVISOR)
                        .body()
                        .toString())
                .contains("Inspected thrice");
        assertThat(api.get("/api/complaints?retaliation=true&limit=200", SUPERVISOR)
                        .body()
                        .toString())
                .contains(id);
        assertThat(api.get("/api/complaints?retaliation=true", INTAKE).status()).isEqualTo(403);
    }

    @Test
    void anEscalationsCardIsIssuedOnceLiftedWithTheBreachAndIssuedAnewWhenThatComesAgain() {
        var id = filed(FilingMother.rights(), newInvestor());
        command(id, "assign", INTAKE, map("lead", "ECON_TRADE"));
        var now = Instant.now();
        var raised = new EscalationRaised(UUID.fromString(id), now, "SIGN_FOR", 3, 1, CardColour.YELLOW);
        var set = new DeadlineSet(
                UUID.fromString(id), now, "SIGN_FOR", 3, now, now.atOffset(ZoneOffset.UTC), false, 1, "cn-2026");
        others().deadlines(id, 1, set);
        others().deadlines(id, 2, raised);
        others().deadlines(id, 2, raised);
        others().deadlines(id, 3, raised); // as when a level is told anew after a re-basing
        await().atMost(Duration.ofSeconds(20)).until(() -> cards(id).contains("\"SIGN_FOR-3-1\""));
        others().deadlines(id, 4, new DeadlineBreachRetracted(UUID.fromString(id), now, "SIGN_FOR", 3, now));
        await().atMost(Duration.ofSeconds(20)).until(() -> cards(id).contains("\"LIFTED\""));
        assertThat(api.get("/api/complaints/" + id, TRADE).body().get("cards")).hasSize(1);
        others().deadlines(id, 5, raised);
        await().atMost(Duration.ofSeconds(20)).until(() -> cards(id).contains("\"SIGN_FOR-3-1-2\""));
        foldsFromTheTopicToWhatIsStored(id);
    }

    private String cards(String id) {
        return api.get("/api/complaints/" + id, TRADE).body().get("cards").toString();
    }

    @Test
    void whatNobodyAnswersIsArchivedWhenItsTimeHasCome() {
        var id = filed(FilingMother.rights(), newInvestor());
        command(id, "assign", INTAKE, map("lead", "ECON_TRADE"));
        command(id, "sign-for", TRADE, map());
        command(id, "conclude", INTAKE, map("closingGround", "NO_LEGAL_BASIS", "answer", "No basis."));
        command(id, "notify-result", INTAKE, map());
        closing.closeDue();
        assertThat(api.get("/api/complaints/" + id, INTAKE).text("status")).isEqualTo("NOTIFIED");
        assertThat(complaints.notifiedBefore(Instant.now().plusSeconds(1), 1_000))
                .contains(UUID.fromString(id));
        assertThat(complaints.notifiedBefore(Instant.now().minusSeconds(600), 1_000))
                .doesNotContain(UUID.fromString(id));
    }

    private void foldsFromTheTopicToWhatIsStored(String id) {
        var stored = complaints.find(UUID.fromString(id)).orElseThrow().complaint();
        Complaint folded = null;
        for (var message : PublishedEvents.of(RealParts.kafkaServers(), id, (int) stored.sequence())) {
            assertThat(PublishedEvents.header(message, "ce_sequence"))
                    .endsWith(Long.toString(folded == null ? 1 : folded.sequence() + 1));
            var event = json.read(PublishedEvents.header(message, "ce_type"), message.value())
                    .orElseThrow();
            folded = Fold.after(folded, (ComplaintEvent) event);
        }
        assertThat(folded).isEqualTo(stored);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(api.get("/api/complaints/" + id + "/audit", SUPERVISOR)
                                .body()
                                .toString())
                        .contains("\"intact\":true"));
    }

    /** Gives commands one after the other, each for the version just seen, and checks where each leads. */
    private final class Say {

        private final String id;
        private final String language;

        Say(String id, String language) {
            this.id = id;
            this.language = language;
        }

        Api.Answer intake(String command, Map<String, Object> body, String expected) {
            return by(INTAKE, command, body, expected);
        }

        Api.Answer by(String token, String command, Map<String, Object> body, String expected) {
            var seen = api.get("/api/complaints/" + id, token);
            assertThat(seen.body().get("allowedCommands").toString()).contains("\"" + command + "\"");
            var answer = command(
                    id,
                    command,
                    token,
                    new LinkedHashMap<>(body),
                    "Accept-Language",
                    language,
                    "If-Match",
                    seen.header("etag"),
                    "Idempotency-Key",
                    UUID.randomUUID().toString());
            assertThat(answer.status()).as(command + ": " + answer.body()).isEqualTo(200);
            assertThat(answer.text("status")).as(command).isEqualTo(expected);
            return answer;
        }
    }
}
