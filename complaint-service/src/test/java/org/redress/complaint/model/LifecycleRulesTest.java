package org.redress.complaint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.complaint.model.ComplaintMother.NOON;
import static org.redress.complaint.model.ComplaintMother.in;
import static org.redress.complaint.model.ComplaintMother.on;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.complaint.model.Handling.Extension;
import org.redress.complaint.model.Refused.Reason;
import org.redress.complaint.model.Supervising.Escalation;
import org.redress.contracts.Actor;
import org.redress.contracts.CardColour;
import org.redress.contracts.ClosingGround;
import org.redress.contracts.ComplaintEvent.ComplaintAssigned;
import org.redress.contracts.ComplaintEvent.ComplaintClosed;
import org.redress.contracts.ComplaintEvent.ComplaintReclassified;
import org.redress.contracts.ComplaintEvent.RecusalDecided;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.HandlingWay;
import org.redress.contracts.Kind;
import org.redress.contracts.Role;

/** What makes each step lawful beside the right state and role. */
class LifecycleRulesTest {

    private static final Map<TextField, String> NOTHING = Map.of();

    @Test
    void thereIsOneLeadFromTheAssignmentToTheReview() {
        for (var status : EnumSet.range(Status.ASSIGNED, Status.PENDING_REVIEW)) {
            assertThat(in(status).assignment().lead()).isEqualTo("ECON_TRADE");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"CLOSED", "NOT_ACCEPTED", "WITHDRAWN"})
    void whatIsOverTakesNotesReportsOfRetaliationAndReferralsOnly(Status over) {
        assertThat(over.isTerminal()).isTrue();
        var possible = Arrays.stream(Command.values())
                .filter(command -> Arrays.stream(Role.values())
                        .anyMatch(role -> command.obstacle(in(over), on(role)).isEmpty()))
                .toList();
        assertThat(Set.of(Command.ADD_NOTE, Command.REPORT_RETALIATION, Command.REFER_TO_HIGHER_LEVEL))
                .containsAll(possible);
    }

    @Test
    void supervisorsNeverSubmitResults() {
        assertThat(Command.SUBMIT_RESULT.roles()).doesNotContain(Role.SUPERVISOR, Role.INTAKE);
    }

    @Test
    void extensionsAreLimitedInNumberAndSumForEachStage() {
        var once = extended(in(Status.IN_PROGRESS), "HANDLING", 10);
        refused(Reason.EXTENSIONS_USED_UP, () -> request(once, "HANDLING", 1));
        assertThat(extended(once, "CONCLUSION", 30).handling().extensions()).hasSize(2);
        refused(Reason.EXTENSIONS_USED_UP, () -> request(once, "CONCLUSION", 31));
        refused(Reason.EXTENSIONS_USED_UP, () -> request(in(Status.IN_PROGRESS), "REVIEW", 1));
    }

    @Test
    void aSupervisorGrantsNoMoreThanWasAskedFor() {
        var asked = request(in(Status.IN_PROGRESS), "HANDLING", 5).complaint();
        var granted = Extensions.grant(asked, 15, NOTHING, on(Role.SUPERVISOR)).complaint();
        assertThat(granted.handling().extensions()).containsExactly(new Extension("HANDLING", 5));
        assertThat(granted.handling().extensionAsked()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T17:30+08:00, true", // tomorrow
        "2026-03-02T17:30+08:00, false", // today
        "2026-02-27T17:30+08:00, false"
    })
    void anExtensionIsAskedForBeforeTheDueDay(OffsetDateTime due, boolean inTime) {
        var on = on(Role.HANDLER);
        var clocks = ComplaintMother.due("HANDLING", due);
        var when = new Occasion(on.by(), on.department(), NOON, clocks, on.rules());
        ThrowingCallable asking =
                () -> Extensions.request(in(Status.IN_PROGRESS), new Extension("HANDLING", 5), NOTHING, when);
        if (inTime) {
            assertThat(Extensions.request(in(Status.IN_PROGRESS), new Extension("HANDLING", 5), NOTHING, when)
                            .steps())
                    .hasSize(1);
        } else {
            refused(Reason.EXTENSION_TOO_LATE, asking);
        }
    }

    @Test
    void whoAskedDoesNotDecide() {
        var head = new Actor("both", Role.DEPT_HEAD);
        var asked = Extensions.request(
                        in(Status.IN_PROGRESS), new Extension("HANDLING", 5), NOTHING, as(head, "ECON_TRADE", NOON))
                .complaint();
        var same = as(new Actor("both", Role.SUPERVISOR), null, NOON);
        refused(Reason.OWN_REQUEST, () -> Extensions.grant(asked, null, NOTHING, same));
        refused(Reason.OWN_REQUEST, () -> Extensions.refuse(asked, NOTHING, same));
        var recused = Supervising.recuse(asked, NOTHING, same).complaint();
        refused(Reason.OWN_REQUEST, () -> Supervising.decideRecusal(recused, true, null, NOTHING, same));
    }

    @Test
    void oneRequestForAnExtensionAtATime() {
        var asked = request(in(Status.IN_PROGRESS), "HANDLING", 5).complaint();
        refused(Reason.EXTENSION_PENDING, () -> request(asked, "CONCLUSION", 5));
        var refusedOnce = Extensions.refuse(asked, NOTHING, on(Role.SUPERVISOR)).complaint();
        assertThat(request(refusedOnce, "HANDLING", 5).steps()).hasSize(1);
    }

    @Test
    void theComplainantAnswersWhatWasAskedAndNothingElse() {
        var inProgress = in(Status.IN_PROGRESS);
        refused(Reason.NOTHING_ASKED, () -> Inquiry.supplyInfo(inProgress, NOTHING, on(Role.INVESTOR)));
        var asked = asked();
        refused(Reason.INFO_ALREADY_ASKED, () -> Inquiry.requestInfo(asked, NOON, NOTHING, on(Role.HANDLER)));
        var answered = Inquiry.supplyInfo(asked, NOTHING, on(Role.INVESTOR)).complaint();
        assertThat(answered.handling().infoAskedAt()).isNull();
    }

    @Test
    void closingForSilenceNeedsThirtyDaysWithoutAnAnswer() {
        var ground = ClosingGround.NOT_PARTICIPATING;
        var day30 = NOON.plus(Duration.ofDays(30));
        refused(Reason.SILENCE_TOO_SHORT, () -> conclude(in(Status.IN_PROGRESS), ground, day30));
        refused(Reason.SILENCE_TOO_SHORT, () -> conclude(asked(), ground, day30.minusMillis(1)));
        assertThat(conclude(asked(), ground, day30).complaint().ending().closingGround())
                .isEqualTo(ground);
    }

    @Test
    void anAgreedConclusionNeedsTheComplainantsConsentOnFile() {
        var ground = ClosingGround.COORDINATED_AND_AGREED;
        var review = in(Status.PENDING_REVIEW);
        refused(
                Reason.CONSENT_MISSING,
                () -> Conclusion.conclude(review, ground, NOTHING, "Refunded", on(Role.INTAKE)));
        var consent = Map.of(TextField.CONSENT, "By letter of 2 March");
        assertThat(Conclusion.conclude(review, ground, consent, "Refunded", on(Role.INTAKE))
                        .complaint()
                        .status())
                .isEqualTo(Status.CONCLUDED);
    }

    @Test
    void theSubmittedResultIsTheAnswerUnlessTheCentreWritesAnother() {
        var review = in(Status.PENDING_REVIEW);
        var ground = ClosingGround.FACTS_NOT_ESTABLISHED;
        assertThat(Conclusion.conclude(review, ground, NOTHING, "The result", on(Role.INTAKE))
                        .steps()
                        .get(0)
                        .texts())
                .containsEntry(TextField.ANSWER, "The result");
        refused(
                Reason.ANSWER_MISSING,
                () -> Conclusion.conclude(in(Status.IN_PROGRESS), ground, NOTHING, null, on(Role.INTAKE)));
    }

    @Test
    void whatTheRespondentHandledIsReviewedBeforeItIsConcluded() {
        var may = new Rules(
                1,
                2,
                RespondentRule.MAY_LEAD_UNDER_REVIEW,
                Map.of(),
                Duration.ofDays(30),
                1,
                Duration.ofDays(15),
                Duration.ofDays(15),
                4);
        var intake = new Occasion(on(Role.INTAKE).by(), null, NOON, Occasion.Clocks.UNKNOWN, may);
        var handler = new Occasion(on(Role.HANDLER).by(), "CONSTRUCTION", NOON, Occasion.Clocks.UNKNOWN, may);
        var own = Assignment.byPerson("CONSTRUCTION", List.of(), HandlingClass.SIMPLE);
        var handled = in(Status.ACCEPTED)
                .assign(own, intake)
                .complaint()
                .signFor(handler)
                .complaint();
        var texts = Map.of(TextField.ANSWER, "No");
        refused(
                Reason.REVIEW_COMPULSORY,
                () -> Conclusion.conclude(handled, ClosingGround.NO_LEGAL_BASIS, texts, null, intake));
        var submitted =
                handled.submitResult(HandlingWay.COORDINATION, NOTHING, handler).complaint();
        assertThat(Conclusion.conclude(submitted, ClosingGround.NO_LEGAL_BASIS, texts, null, intake)
                        .steps())
                .hasSize(1);
    }

    @Test
    void aSolvedCallbackArchivesTheCaseAndAnAnswerStands() {
        var notified = in(Status.NOTIFIED);
        var solved =
                Conclusion.recordCallback(notified, new Ending.Callback(true, true, 5), NOTHING, on(Role.INVESTOR));
        assertThat(solved.complaint().status()).isEqualTo(Status.CLOSED);
        assertThat(solved.steps().get(1).event()).isInstanceOf(ComplaintClosed.class);
        var nobody = Conclusion.recordCallback(
                        notified, new Ending.Callback(false, null, null), NOTHING, on(Role.SUPERVISOR))
                .complaint();
        var unhappy = Conclusion.recordCallback(nobody, new Ending.Callback(true, false, 1), NOTHING, on(Role.INVESTOR))
                .complaint();
        refused(
                Reason.CALLBACK_ANSWERED,
                () -> Conclusion.recordCallback(
                        unhappy, new Ending.Callback(true, true, 5), NOTHING, on(Role.SUPERVISOR)));
    }

    @Test
    void theComplainantReopensOnceWithinFifteenDays() {
        var notified = in(Status.NOTIFIED);
        var last = NOON.plus(Duration.ofDays(15));
        refused(Reason.REOPENING_TOO_LATE, () -> reopen(notified, Role.INVESTOR, last.plusMillis(1)));
        assertThat(reopen(notified, Role.SUPERVISOR, last.plusMillis(1)).steps())
                .hasSize(1);
        var reopened = reopen(notified, Role.INVESTOR, last).complaint();
        assertThat(reopened.ending().reopenings()).isEqualTo(1);
        assertThat(reopened.assignment().lead()).isEqualTo("ECON_TRADE");
        assertThat(reopened.ending().closingGround()).isNull();
        var again = Conclusion.notifyResult(
                        conclude(reopened, ClosingGround.NO_LEGAL_BASIS, last).complaint(), NOTHING, on(Role.INTAKE))
                .complaint();
        refused(Reason.REOPENINGS_USED_UP, () -> reopen(again, Role.SUPERVISOR, last));
    }

    @Test
    void aComplaintGoesUpOnceAndNotBeyondTheHighestLevel() {
        var refusedOne = in(Status.NOT_ACCEPTED);
        refused(Reason.HIGHEST_LEVEL, () -> refer(refusedOne, 5));
        var referred = refer(refusedOne, 2).complaint();
        assertThat(referred.ending().referral().level()).isEqualTo(2);
        refused(Reason.ALREADY_REFERRED, () -> refer(referred, 2));
    }

    @Test
    void onlyAnEarlierComplaintThatStandsTakesAnotherIn() {
        var one = in(Status.ACCEPTED);
        var earlier = filed(1, NOON.minusSeconds(1));
        var later = filed(2, NOON.plusSeconds(1));
        refused(Reason.MERGE_TARGET, () -> Leaving.merge(one, later, NOTHING, on(Role.INTAKE)));
        refused(Reason.MERGE_TARGET, () -> Leaving.merge(one, one, NOTHING, on(Role.INTAKE)));
        var merged = Leaving.merge(one, earlier, NOTHING, on(Role.INTAKE)).complaint();
        assertThat(merged.ending().withdrawal()).isEqualTo(Ending.Withdrawal.MERGED);
        assertThat(merged.ending().mergedInto()).isEqualTo(earlier.id());
        refused(Reason.MERGE_TARGET, () -> Leaving.merge(later, merged, NOTHING, on(Role.INTAKE)));
    }

    @Test
    void aCardOnlyGoesUpwards() {
        var yellow = card(in(Status.IN_PROGRESS), CardColour.YELLOW);
        refused(Reason.CARD_ONLY_UPWARDS, () -> card(yellow, CardColour.BLUE));
        refused(Reason.CARD_ONLY_UPWARDS, () -> card(yellow, CardColour.YELLOW));
        assertThat(card(yellow, CardColour.RED).supervision().cards()).hasSize(2);
        var lifted =
                Supervising.liftCard(yellow, null, NOTHING, on(Role.SUPERVISOR)).complaint();
        assertThat(card(lifted, CardColour.BLUE).supervision().colourOf("ECON_TRADE"))
                .contains(CardColour.BLUE);
    }

    @Test
    void aCardNeedsSomebodyToGetIt() {
        refused(Reason.CARD_WITHOUT_DEPARTMENT, () -> card(in(Status.ACCEPTED), CardColour.BLUE));
    }

    @Test
    void aCardIsAnsweredByTheHeadOfItsDepartmentOnce() {
        var carded = card(in(Status.IN_PROGRESS), CardColour.YELLOW);
        var other = as(new Actor("x", Role.DEPT_HEAD), "SCI_TECH", NOON);
        refused(Reason.NO_SUCH_CARD, () -> Supervising.answerCard(carded, null, NOTHING, other));
        var answered = Supervising.answerCard(carded, null, NOTHING, on(Role.DEPT_HEAD))
                .complaint();
        refused(Reason.NO_SUCH_CARD, () -> Supervising.answerCard(answered, null, NOTHING, on(Role.DEPT_HEAD)));
        assertThat(answered.supervision().colourOf("ECON_TRADE")).contains(CardColour.YELLOW);
    }

    @Test
    void aRetractionLiftsTheCardsOfItsClockOnly() {
        var handling = new Escalation("HANDLING", 4, 1);
        var carded = Supervising.issueCard(
                        in(Status.IN_PROGRESS), CardColour.YELLOW, null, handling, NOTHING, on(Role.SYSTEM))
                .complaint();
        assertThat(Supervising.liftCardsOf(carded, "HANDLING", 5, on(Role.SYSTEM)))
                .isEmpty();
        assertThat(Supervising.liftCardsOf(carded, "REVIEW", 4, on(Role.SYSTEM)))
                .isEmpty();
        var lifted =
                Supervising.liftCardsOf(carded, "HANDLING", 4, on(Role.SYSTEM)).orElseThrow();
        assertThat(lifted.complaint().supervision().colourOf("ECON_TRADE")).isEmpty();
    }

    @Test
    void anUpheldRecusalMayHandTheCaseToAnotherDepartment() {
        var recused = Supervising.recuse(in(Status.IN_PROGRESS), NOTHING, on(Role.INVESTOR))
                .complaint();
        var to = Assignment.byPerson("SCI_TECH", List.of(), HandlingClass.COMPLEX);
        var decided = Supervising.decideRecusal(recused, true, to, NOTHING, on(Role.SUPERVISOR));
        assertThat(decided.steps())
                .extracting(step -> (Object) step.event().getClass())
                .containsExactly(RecusalDecided.class, ComplaintAssigned.class);
        assertThat(decided.complaint().assignment().lead()).isEqualTo("SCI_TECH");
        assertThat(decided.complaint().supervision().recusalAskedBy()).isNull();
    }

    @Test
    void aCorrectionIsRoutedAnewOnlyWhileNobodyHasIt() {
        var accepted = in(Status.ACCEPTED);
        var corrected =
                reclassify(accepted, facts("AGRI_PROJECT", "CONSTRUCTION")).complaint();
        assertThat(corrected.awaitsRoutingOf(corrected.sequence())).isTrue();
        assertThat(reclassify(in(Status.ASSIGNED), facts("AGRI_PROJECT", "CONSTRUCTION"))
                        .complaint()
                        .routingTrigger())
                .isEqualTo(in(Status.ASSIGNED).routingTrigger());
        var event = (ComplaintReclassified) reclassify(accepted, facts("AGRI_PROJECT", "SCI_TECH"))
                .steps()
                .get(0)
                .event();
        assertThat(event.changed()).containsExactly("category", "respondentDepartment");
    }

    @Test
    void aCorrectionMustCorrectSomethingAndNeverMakeTheLeadTheRespondent() {
        var same = in(Status.ACCEPTED);
        refused(Reason.NOTHING_CHANGED, () -> reclassify(same, same.facts()));
        refused(
                Reason.LEAD_IS_RESPONDENT,
                () -> reclassify(in(Status.ASSIGNED), facts("ARBITRARY_FEES", "ECON_TRADE")));
    }

    @Test
    void aSuggestionIsAnsweredByAPolicyProposal() {
        var suggestion = Complaint.file(
                        UUID.randomUUID(), facts(Kind.SUGGESTION), List.of(), NOTHING, ComplaintMother.INVESTOR, NOON)
                .complaint()
                .assign(ComplaintMother.tradeLeads(), on(Role.INTAKE))
                .complaint()
                .signFor(on(Role.HANDLER))
                .complaint();
        refused(
                Reason.WAY_NOT_FOR_SUGGESTIONS,
                () -> suggestion.submitResult(HandlingWay.MUTUAL_UNDERSTANDING, NOTHING, on(Role.HANDLER)));
        assertThat(suggestion
                        .submitResult(HandlingWay.POLICY_PROPOSAL, NOTHING, on(Role.HANDLER))
                        .steps())
                .hasSize(1);
    }

    @Test
    void whatWasAskedIsVoidOnceTheCaseLeavesTheDepartment() {
        var asked = request(asked(), "HANDLING", 5).complaint();
        for (var decision : List.of(
                asked.assign(ComplaintMother.tradeLeads(), on(Role.INTAKE)),
                asked.returnAssignment("SCI_TECH", NOTHING, on(Role.HANDLER)),
                asked.submitResult(HandlingWay.COORDINATION, NOTHING, on(Role.HANDLER)))) {
            assertThat(decision.complaint().handling()).isEqualTo(Handling.NONE);
        }
    }

    private static Complaint asked() {
        return Inquiry.requestInfo(in(Status.IN_PROGRESS), NOON, NOTHING, on(Role.HANDLER))
                .complaint();
    }

    private static Decision request(Complaint of, String stage, int days) {
        return Extensions.request(of, new Extension(stage, days), NOTHING, on(Role.HANDLER));
    }

    private static Complaint extended(Complaint of, String stage, int days) {
        return Extensions.grant(request(of, stage, days).complaint(), null, NOTHING, on(Role.SUPERVISOR))
                .complaint();
    }

    private static Decision conclude(Complaint of, ClosingGround ground, Instant at) {
        var answer = Map.of(TextField.ANSWER, "The answer");
        return Conclusion.conclude(of, ground, answer, null, as(on(Role.INTAKE).by(), null, at));
    }

    private static Decision reopen(Complaint of, Role role, Instant at) {
        return Conclusion.reopen(of, NOTHING, as(on(role).by(), null, at));
    }

    private static Decision refer(Complaint of, int level) {
        return Leaving.refer(of, UUID.randomUUID(), level, NOTHING, on(Role.INVESTOR));
    }

    private static Complaint card(Complaint of, CardColour colour) {
        return Supervising.issueCard(of, colour, null, null, NOTHING, on(Role.SUPERVISOR))
                .complaint();
    }

    private static Decision reclassify(Complaint of, Facts to) {
        return Reclassification.reclassify(of, to, false, NOTHING, on(Role.INTAKE));
    }

    private static Complaint filed(long id, Instant at) {
        return Complaint.file(
                        new UUID(0, id), ComplaintMother.facts(), List.of(), NOTHING, ComplaintMother.INVESTOR, at)
                .complaint();
    }

    private static Facts facts(Kind kind) {
        return facts(kind, "POLICY_SUGGESTION", null);
    }

    private static Facts facts(String category, String respondent) {
        return facts(Kind.RIGHTS, category, respondent);
    }

    private static Facts facts(Kind kind, String category, String respondent) {
        var facts = ComplaintMother.facts();
        return new Facts(
                kind,
                category,
                facts.region(),
                respondent,
                facts.complainantType(),
                facts.country(),
                facts.language(),
                facts.investmentAtRisk(),
                facts.jobsAtRisk(),
                facts.receivedAt(),
                facts.handlingClass());
    }

    private static Occasion as(Actor by, String department, Instant at) {
        return new Occasion(by, department, at, Occasion.Clocks.UNKNOWN, Rules.DEFAULT);
    }

    private static void refused(Reason reason, ThrowingCallable move) {
        assertThatThrownBy(move)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
