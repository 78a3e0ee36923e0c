package org.redress.complaint.model;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.complaint.model.Command.*;
import static org.redress.complaint.model.ComplaintMother.NOON;
import static org.redress.complaint.model.ComplaintMother.on;
import static org.redress.complaint.model.ComplaintMother.tradeLeads;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.complaint.model.Refused.Reason;
import org.redress.contracts.Actor;
import org.redress.contracts.AssignmentBasis;
import org.redress.contracts.CardColour;
import org.redress.contracts.ClosingGround;
import org.redress.contracts.EventTypes;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.HandlingWay;
import org.redress.contracts.NonAcceptanceGround;
import org.redress.contracts.Role;

class ComplaintMovesTest {

    private static final AttachedFile FILE = new AttachedFile(UUID.randomUUID(), "application/pdf", 1, "0".repeat(64));

    private static final Handling.Extension WEEK = new Handling.Extension("HANDLING", 5);

    private static final Ending.Callback NOT_SOLVED = new Ending.Callback(true, false, 2);

    /** Each command as somebody would give it who may. */
    private static final Map<Command, Function<Complaint, Decision>> MOVES = Map.ofEntries(
            entry(REQUEST_SUPPLEMENT, c -> c.requestSupplement(Map.of(), on(Role.INTAKE))),
            entry(SUPPLY_MATERIALS, c -> c.supplyMaterials(Map.of(), on(Role.INVESTOR))),
            entry(ACCEPT, c -> c.accept(on(Role.INTAKE))),
            entry(REJECT, c -> c.reject(NonAcceptanceGround.FABRICATED_OR_NO_FACTUAL_BASIS, Map.of(), on(Role.INTAKE))),
            entry(
                    RECLASSIFY,
                    c -> Reclassification.reclassify(
                            c, c.facts().handledAs(HandlingClass.CROSS_DEPT), false, Map.of(), on(Role.INTAKE))),
            entry(ASSIGN, c -> c.assign(tradeLeads(), on(Role.INTAKE))),
            entry(SIGN_FOR, c -> c.signFor(on(Role.HANDLER))),
            entry(RETURN_ASSIGNMENT, c -> c.returnAssignment("SCI_TECH", Map.of(), on(Role.HANDLER))),
            entry(DECIDE_RETURN, c -> c.decideReturn(tradeLeads(), Map.of(), on(Role.SUPERVISOR))),
            entry(RECORD_PROGRESS, c -> c.recordProgress(Map.of(), on(Role.HANDLER))),
            entry(RECORD_MEETING, c -> Inquiry.recordMeeting(c, Map.of(), on(Role.HANDLER))),
            entry(CONSULT_EXPERT, c -> Inquiry.consultExpert(c, Map.of(), on(Role.HANDLER))),
            entry(REQUEST_INFO, c -> Inquiry.requestInfo(c, NOON, Map.of(), on(Role.HANDLER))),
            entry(SUPPLY_INFO, c -> Inquiry.supplyInfo(c, Map.of(), on(Role.INVESTOR))),
            entry(REQUEST_EXTENSION, c -> Extensions.request(c, WEEK, Map.of(), on(Role.HANDLER))),
            entry(DECIDE_EXTENSION, c -> Extensions.grant(c, null, Map.of(), on(Role.SUPERVISOR))),
            entry(SUBMIT_RESULT, c -> c.submitResult(HandlingWay.COORDINATION, Map.of(), on(Role.DEPT_HEAD))),
            entry(RETURN_FOR_REDO, c -> Conclusion.returnForRedo(c, Map.of(), on(Role.INTAKE))),
            entry(
                    CONCLUDE,
                    c -> Conclusion.conclude(
                            c,
                            ClosingGround.NO_LEGAL_BASIS,
                            Map.of(TextField.ANSWER, "No basis"),
                            null,
                            on(Role.INTAKE))),
            entry(NOTIFY_RESULT, c -> Conclusion.notifyResult(c, Map.of(), on(Role.INTAKE))),
            entry(RECORD_CALLBACK, c -> Conclusion.recordCallback(c, NOT_SOLVED, Map.of(), on(Role.SUPERVISOR))),
            entry(REOPEN, c -> Conclusion.reopen(c, Map.of(), on(Role.INVESTOR))),
            entry(CLOSE, c -> Conclusion.close(c, on(Role.SYSTEM))),
            entry(REFER_TO_HIGHER_LEVEL, c -> Leaving.refer(c, UUID.randomUUID(), 2, Map.of(), on(Role.INVESTOR))),
            entry(WITHDRAW, c -> Leaving.withdraw(c, Map.of(), on(Role.INVESTOR))),
            entry(RECORD_PARALLEL_PROCEEDING, c -> Leaving.recordParallelProceeding(c, Map.of(), on(Role.INTAKE))),
            entry(MERGE, c -> Leaving.merge(c, earlier(), Map.of(), on(Role.INTAKE))),
            entry(
                    ISSUE_CARD,
                    c -> Supervising.issueCard(c, CardColour.RED, "ECON_TRADE", null, Map.of(), on(Role.SUPERVISOR))),
            entry(ANSWER_CARD, c -> Supervising.answerCard(c, null, Map.of(), on(Role.DEPT_HEAD))),
            entry(LIFT_CARD, c -> Supervising.liftCard(c, null, Map.of(), on(Role.SUPERVISOR))),
            entry(RECUSE, c -> Supervising.recuse(c, Map.of(), on(Role.INVESTOR))),
            entry(DECIDE_RECUSAL, c -> Supervising.decideRecusal(c, false, null, Map.of(), on(Role.SUPERVISOR))),
            entry(REPORT_RETALIATION, c -> Supervising.reportRetaliation(c, Map.of(), on(Role.INVESTOR))),
            entry(SUBMIT_POLICY_PROPOSAL, c -> Supervising.submitPolicyProposal(c, Map.of(), on(Role.INTAKE))),
            entry(ADD_NOTE, c -> Supervising.addNote(c, Map.of(), on(Role.SUPERVISOR))),
            entry(ADD_ATTACHMENT, c -> c.addAttachment(FILE, "fees.pdf", on(Role.INTAKE))));

    /** What must have happened before some of them make sense. */
    private static final Map<Command, Function<Complaint, Decision>> BEFORE = Map.of(
            SUPPLY_INFO, MOVES.get(REQUEST_INFO),
            DECIDE_EXTENSION, MOVES.get(REQUEST_EXTENSION),
            ANSWER_CARD, MOVES.get(ISSUE_CARD),
            LIFT_CARD, MOVES.get(ISSUE_CARD),
            DECIDE_RECUSAL, MOVES.get(RECUSE));

    /** From every state by every command: the state it leads to ({@code =} the same), or nowhere ({@code -}); and the event. */
    private static final String MATRIX = """
        command                    | SUBMITTED           | AWAITING_SUPPLEMENT | ACCEPTED  | ASSIGNED    | IN_PROGRESS    | PENDING_REVIEW | CONCLUDED | NOTIFIED    | CLOSED | NOT_ACCEPTED | WITHDRAWN | event
        REQUEST_SUPPLEMENT         | AWAITING_SUPPLEMENT | -                   | -         | -           | -              | -              | -         | -           | -      | -            | -         | supplement-requested
        SUPPLY_MATERIALS           | -                   | SUBMITTED           | -         | -           | -              | -              | -         | -           | -      | -            | -         | materials-supplied
        ACCEPT                     | ACCEPTED            | -                   | -         | -           | -              | -              | -         | -           | -      | -            | -         | accepted
        REJECT                     | NOT_ACCEPTED        | NOT_ACCEPTED        | -         | -           | -              | -              | -         | -           | -      | -            | -         | not-accepted
        RECLASSIFY                 | =                   | -                   | =         | =           | -              | -              | -         | -           | -      | -            | -         | reclassified
        ASSIGN                     | -                   | -                   | ASSIGNED  | =           | ASSIGNED       | -              | -         | -           | -      | -            | -         | assigned
        SIGN_FOR                   | -                   | -                   | -         | IN_PROGRESS | -              | -              | -         | -           | -      | -            | -         | assignment-signed-for
        RETURN_ASSIGNMENT          | -                   | -                   | -         | ACCEPTED    | ACCEPTED       | -              | -         | -           | -      | -            | -         | assignment-returned
        DECIDE_RETURN              | -                   | -                   | ASSIGNED  | -           | -              | -              | -         | -           | -      | -            | -         | assigned
        RECORD_PROGRESS            | -                   | -                   | -         | -           | =              | -              | -         | -           | -      | -            | -         | progress-recorded
        RECORD_MEETING             | -                   | -                   | -         | -           | =              | -              | -         | -           | -      | -            | -         | meeting-recorded
        CONSULT_EXPERT             | -                   | -                   | -         | -           | =              | -              | -         | -           | -      | -            | -         | expert-consulted
        REQUEST_INFO               | -                   | -                   | -         | -           | =              | -              | -         | -           | -      | -            | -         | investor-info-requested
        SUPPLY_INFO                | -                   | -                   | -         | -           | =              | -              | -         | -           | -      | -            | -         | investor-info-supplied
        REQUEST_EXTENSION          | -                   | -                   | -         | -           | =              | -              | -         | -           | -      | -            | -         | extension-requested
        DECIDE_EXTENSION           | -                   | -                   | -         | -           | =              | -              | -         | -           | -      | -            | -         | extension-granted
        SUBMIT_RESULT              | -                   | -                   | -         | -           | PENDING_REVIEW | -              | -         | -           | -      | -            | -         | result-submitted
        RETURN_FOR_REDO            | -                   | -                   | -         | -           | -              | IN_PROGRESS    | -         | -           | -      | -            | -         | result-returned-for-redo
        CONCLUDE                   | -                   | -                   | -         | -           | CONCLUDED      | CONCLUDED      | -         | -           | -      | -            | -         | concluded
        NOTIFY_RESULT              | -                   | -                   | -         | -           | -              | -              | NOTIFIED  | -           | -      | -            | -         | result-notified
        RECORD_CALLBACK            | -                   | -                   | -         | -           | -              | -              | -         | =           | -      | -            | -         | callback-recorded
        REOPEN                     | -                   | -                   | -         | -           | -              | -              | -         | IN_PROGRESS | -      | -            | -         | reopened
        CLOSE                      | -                   | -                   | -         | -           | -              | -              | -         | CLOSED      | -      | -            | -         | closed
        REFER_TO_HIGHER_LEVEL      | -                   | -                   | -         | -           | -              | -              | -         | =           | =      | =            | -         | higher-level-referral-filed
        WITHDRAW                   | WITHDRAWN           | WITHDRAWN           | WITHDRAWN | WITHDRAWN   | WITHDRAWN      | WITHDRAWN      | WITHDRAWN | WITHDRAWN   | -      | -            | -         | withdrawn
        RECORD_PARALLEL_PROCEEDING | WITHDRAWN           | WITHDRAWN           | WITHDRAWN | WITHDRAWN   | WITHDRAWN      | WITHDRAWN      | WITHDRAWN | WITHDRAWN   | -      | -            | -         | withdrawn
        MERGE                      | WITHDRAWN           | WITHDRAWN           | WITHDRAWN | WITHDRAWN   | WITHDRAWN      | WITHDRAWN      | WITHDRAWN | WITHDRAWN   | -      | -            | -         | merged
        ISSUE_CARD                 | =                   | =                   | =         | =           | =              | =              | =         | =           | -      | -            | -         | supervision-card-issued
        ANSWER_CARD                | =                   | =                   | =         | =           | =              | =              | =         | =           | -      | -            | -         | supervision-card-answered
        LIFT_CARD                  | =                   | =                   | =         | =           | =              | =              | =         | =           | -      | -            | -         | supervision-card-lifted
        RECUSE                     | =                   | =                   | =         | =           | =              | =              | =         | =           | -      | -            | -         | recusal-requested
        DECIDE_RECUSAL             | =                   | =                   | =         | =           | =              | =              | =         | =           | -      | -            | -         | recusal-decided
        REPORT_RETALIATION         | =                   | =                   | =         | =           | =              | =              | =         | =           | =      | =            | =         | retaliation-reported
        SUBMIT_POLICY_PROPOSAL     | =                   | =                   | =         | =           | =              | =              | =         | =           | -      | -            | -         | policy-proposal-submitted
        ADD_NOTE                   | =                   | =                   | =         | =           | =              | =              | =         | =           | =      | =            | =         | audit-note-added
        ADD_ATTACHMENT             | =                   | =                   | =         | =           | =              | =              | =         | =           | -      | -            | -         | attachment-added
        """;

    static Stream<Arguments> matrix() {
        var rows = MATRIX.lines().map(line -> line.split("\\|")).toList();
        var header = rows.get(0);
        return rows.stream()
                .skip(1)
                .flatMap(row -> IntStream.range(1, row.length - 1)
                        .mapToObj(i -> Arguments.of(
                                Command.valueOf(row[0].strip()),
                                Status.valueOf(header[i].strip()),
                                row[i].strip(),
                                row[row.length - 1].strip())));
    }

    @ParameterizedTest(name = "{0} from {1}: {2}")
    @MethodSource("matrix")
    void everyCommandFromEveryState(Command command, Status from, String to, String event) {
        var complaint = prepared(command, from);
        if (to.equals("-")) {
            assertThatThrownBy(() -> MOVES.get(command).apply(complaint)).isInstanceOf(Refused.class);
            return;
        }
        var decision = MOVES.get(command).apply(complaint);
        assertThat(decision.complaint().status()).isEqualTo(to.equals("=") ? from : Status.valueOf(to));
        assertThat(decision.steps()).hasSize(1);
        assertThat(EventTypes.nameOf(decision.steps().get(0).event())).isEqualTo("redress.complaint." + event + ".v1");
        assertThat(decision.complaint().sequence()).isEqualTo(complaint.sequence() + 1);
    }

    private static Complaint prepared(Command command, Status status) {
        if (command == DECIDE_RETURN && status == Status.ACCEPTED) {
            return ComplaintMother.returned(2);
        }
        var complaint = ComplaintMother.in(status);
        try {
            return BEFORE.containsKey(command)
                    ? BEFORE.get(command).apply(complaint).complaint()
                    : complaint;
        } catch (Refused impossibleInThisState) {
            return complaint;
        }
    }

    private static Complaint earlier() {
        return Complaint.file(
                        new UUID(0, 0),
                        ComplaintMother.facts(),
                        List.of(),
                        Map.of(),
                        ComplaintMother.INVESTOR,
                        NOON.minusSeconds(60))
                .complaint();
    }

    @Test
    void theMatrixIsComplete() {
        var seen = matrix().map(cell -> cell.get()[0] + " " + cell.get()[1]).toList();
        var wanted = Arrays.stream(Command.values())
                .flatMap(command -> Arrays.stream(Status.values()).map(status -> command + " " + status))
                .toList();
        assertThat(seen).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(MOVES.keySet()).containsExactlyInAnyOrder(Command.values());
    }

    /** Who may give it, once the state is right. The lead is ECON_TRADE, the complainant the one who filed it. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        REQUEST_SUPPLEMENT         | INTAKE
        SUPPLY_MATERIALS           | INVESTOR
        ACCEPT                     | INTAKE
        REJECT                     | INTAKE
        RECLASSIFY                 | INTAKE
        ASSIGN                     | INTAKE SUPERVISOR
        SIGN_FOR                   | HANDLER
        RETURN_ASSIGNMENT          | HANDLER
        DECIDE_RETURN              | SUPERVISOR
        RECORD_PROGRESS            | HANDLER
        RECORD_MEETING             | HANDLER
        CONSULT_EXPERT             | HANDLER
        REQUEST_INFO               | HANDLER
        SUPPLY_INFO                | INVESTOR
        REQUEST_EXTENSION          | HANDLER DEPT_HEAD
        DECIDE_EXTENSION           | SUPERVISOR
        SUBMIT_RESULT              | HANDLER DEPT_HEAD
        RETURN_FOR_REDO            | INTAKE SUPERVISOR
        CONCLUDE                   | INTAKE SUPERVISOR
        NOTIFY_RESULT              | INTAKE
        RECORD_CALLBACK            | INVESTOR SUPERVISOR
        REOPEN                     | INVESTOR SUPERVISOR
        CLOSE                      | ''
        REFER_TO_HIGHER_LEVEL      | INVESTOR INTAKE
        WITHDRAW                   | INVESTOR
        RECORD_PARALLEL_PROCEEDING | INVESTOR INTAKE
        MERGE                      | INTAKE
        ISSUE_CARD                 | SUPERVISOR
        ANSWER_CARD                | DEPT_HEAD
        LIFT_CARD                  | SUPERVISOR
        RECUSE                     | INVESTOR HANDLER SUPERVISOR
        DECIDE_RECUSAL             | SUPERVISOR
        REPORT_RETALIATION         | INVESTOR INTAKE
        SUBMIT_POLICY_PROPOSAL     | INTAKE SUPERVISOR
        ADD_NOTE                   | SUPERVISOR
        ADD_ATTACHMENT             | INVESTOR INTAKE SUPERVISOR HANDLER DEPT_HEAD
        """)
    void eachCommandHasItsRoles(Command command, String roles) {
        assertThat(command.roles())
                .extracting(Role::name)
                .containsExactlyElementsOf(Arrays.stream(roles.split(" "))
                        .filter(role -> !role.isEmpty())
                        .toList());
        assertThat(new Viewer("x", Set.of(Role.values()), "ECON_TRADE").capacities(command))
                .extracting(Actor::role)
                .isEqualTo(command.roles());
        assertThat(new Viewer("x", Set.of(Role.ADMIN, Role.SERVICE, Role.SYSTEM), null).capacities(command))
                .isEmpty();
    }

    @Test
    void onlyTheComplainantSupplies() {
        var somebody = new Occasion(new Actor("y", Role.INVESTOR), null, NOON, Occasion.Clocks.UNKNOWN, Rules.DEFAULT);
        assertRefused(SUPPLY_MATERIALS, Status.AWAITING_SUPPLEMENT, somebody, Reason.NOT_PERMITTED);
    }

    @Test
    void onlyTheLeadSignsReturnsAndSubmitsNotACoHandler() {
        for (var command : List.of(SIGN_FOR, RECORD_PROGRESS, RETURN_ASSIGNMENT, SUBMIT_RESULT)) {
            var status = command == SUBMIT_RESULT || command == RECORD_PROGRESS ? Status.IN_PROGRESS : Status.ASSIGNED;
            for (var department : Arrays.asList("SCI_TECH", null)) {
                var other = new Occasion(
                        new Actor("y", Role.HANDLER), department, NOON, Occasion.Clocks.UNKNOWN, Rules.DEFAULT);
                assertRefused(command, status, other, Reason.LEAD_ONLY);
            }
        }
    }

    @Test
    void filesAreAddedByWhoeverTakesPart() {
        var inProgress = ComplaintMother.in(Status.IN_PROGRESS);
        for (var role : ADD_ATTACHMENT.roles()) {
            assertThat(ADD_ATTACHMENT.obstacle(inProgress, on(role))).isEmpty();
        }
        var coHandler =
                new Occasion(new Actor("y", Role.HANDLER), "SCI_TECH", NOON, Occasion.Clocks.UNKNOWN, Rules.DEFAULT);
        assertThat(ADD_ATTACHMENT.obstacle(inProgress, coHandler)).isEmpty();
        var another = new Occasion(new Actor("y", Role.INVESTOR), null, NOON, Occasion.Clocks.UNKNOWN, Rules.DEFAULT);
        assertRefused(ADD_ATTACHMENT, Status.IN_PROGRESS, another, Reason.NOT_PERMITTED);
        var notTheirs =
                new Occasion(new Actor("y", Role.DEPT_HEAD), "PLANNING", NOON, Occasion.Clocks.UNKNOWN, Rules.DEFAULT);
        assertRefused(ADD_ATTACHMENT, Status.IN_PROGRESS, notTheirs, Reason.NOT_PERMITTED);
    }

    @Test
    void thereAreTwentyFilesAtMost() {
        var full = Stream.iterate(
                        ComplaintMother.in(Status.ASSIGNED),
                        c -> c.addAttachment(FILE, "fees.pdf", on(Role.INVESTOR))
                                .complaint())
                .skip(20)
                .findFirst()
                .orElseThrow();
        assertThat(full.attachments()).isEqualTo(20);
        assertThat(ADD_ATTACHMENT.obstacle(full, on(Role.INVESTOR))).contains(Reason.TOO_MANY_ATTACHMENTS);
    }

    @Test
    void aSupplementIsAskedForOnceUnlessConfigured() {
        var supplied = ComplaintMother.in(Status.AWAITING_SUPPLEMENT)
                .supplyMaterials(Map.of(TextField.MATERIALS, "Here it is"), on(Role.INVESTOR))
                .complaint();
        assertThat(supplied.status()).isEqualTo(Status.SUBMITTED);
        assertThat(REQUEST_SUPPLEMENT.obstacle(supplied, on(Role.INTAKE))).contains(Reason.SUPPLEMENT_USED_UP);
        var twice = under(rules(2, RespondentRule.NEVER_LEADS), on(Role.INTAKE));
        assertThat(supplied.requestSupplement(Map.of(), twice).complaint().supplements())
                .isEqualTo(2);
    }

    @Test
    void whatWasSignedForCanBeReturnedUntilTheWindowCloses() {
        var inProgress = ComplaintMother.in(Status.IN_PROGRESS);
        assertThat(RETURN_ASSIGNMENT.obstacle(inProgress, until(NOON))).isEmpty();
        assertThat(RETURN_ASSIGNMENT.obstacle(inProgress, until(NOON.plusMillis(1))))
                .isEmpty();
        assertThat(RETURN_ASSIGNMENT.obstacle(inProgress, until(NOON.minusMillis(1))))
                .contains(Reason.RETURN_WINDOW_OVER);
        assertThat(RETURN_ASSIGNMENT.obstacle(ComplaintMother.in(Status.ASSIGNED), until(NOON.minusMillis(1))))
                .isEmpty();
    }

    @Test
    void aReturnAsksForRoutingAnew() {
        var returned = ComplaintMother.returned(1);
        assertThat(returned.assignment()).isNull();
        assertThat(returned.returns()).isEqualTo(1);
        assertThat(returned.awaitsRoutingOf(returned.sequence())).isTrue();
        assertThat(returned.awaitsRoutingOf(2)).isFalse();
        var placed = returned.assign(tradeLeads(), on(Role.SYSTEM)).complaint();
        assertThat(placed.status()).isEqualTo(Status.ASSIGNED);
    }

    @Test
    void afterTheLastReturnOnlyASupervisorDecidesAndThatIsFinal() {
        var returned = ComplaintMother.returned(2);
        for (var role : List.of(Role.SYSTEM, Role.INTAKE, Role.SUPERVISOR)) {
            assertThat(ASSIGN.obstacle(returned, on(role))).contains(Reason.SUPERVISOR_DECIDES);
        }
        var decided = returned.decideReturn(
                        Assignment.adjudicated("ECON_TRADE", List.of(), HandlingClass.SIMPLE),
                        Map.of(),
                        on(Role.SUPERVISOR))
                .complaint();
        assertThat(decided.assignment().basis()).isEqualTo(AssignmentBasis.ADJUDICATED);
        assertThat(RETURN_ASSIGNMENT.obstacle(decided, on(Role.HANDLER))).contains(Reason.RETURNS_USED_UP);
        assertThat(ASSIGN.obstacle(decided, on(Role.INTAKE))).contains(Reason.SUPERVISOR_DECIDES);
        assertThat(ASSIGN.obstacle(decided, on(Role.SUPERVISOR))).isEmpty();
    }

    @Test
    void beforeTheLastReturnThereIsNothingToDecide() {
        assertThat(DECIDE_RETURN.obstacle(ComplaintMother.returned(1), on(Role.SUPERVISOR)))
                .contains(Reason.NO_RETURN_TO_DECIDE);
    }

    @Test
    void routingPlacesOnlyWhatNobodyHas() {
        for (var status : List.of(Status.ASSIGNED, Status.IN_PROGRESS)) {
            assertRefused(ASSIGN, status, on(Role.SYSTEM), Reason.NOT_ALLOWED_NOW);
        }
    }

    @Test
    void aComplaintWithoutReasonForReviewIsFiledAndAcceptedAtOnce() {
        var decision = ComplaintMother.filing();
        assertThat(decision.steps())
                .extracting(step -> EventTypes.nameOf(step.event()))
                .containsExactly("redress.complaint.filed.v1", "redress.complaint.accepted.v1");
        assertThat(decision.complaint().status()).isEqualTo(Status.ACCEPTED);
        assertThat(decision.complaint().awaitsRoutingOf(2)).isTrue();
        assertThat(decision.complaint().awaitsRoutingOf(1)).isFalse();
    }

    @Test
    void aRoutingDecisionAnswersOnlyWhileNobodyIsAssigned() {
        assertThat(ComplaintMother.in(Status.ASSIGNED).awaitsRoutingOf(2)).isFalse();
    }

    @Test
    void theDepartmentComplainedAboutNeverLeadsUnlessConfiguredAndThenTheCentreReviews() {
        var own = Assignment.byPerson("CONSTRUCTION", List.of(), HandlingClass.SIMPLE);
        var may = rules(1, RespondentRule.MAY_LEAD_UNDER_REVIEW);
        for (var accepted : List.of(ComplaintMother.in(Status.ACCEPTED), ComplaintMother.returned(2))) {
            var isLast = accepted.returns() == 2;
            Function<Occasion, Decision> place =
                    on -> isLast ? accepted.decideReturn(own, Map.of(), on) : accepted.assign(own, on);
            assertThatThrownBy(() -> place.apply(on(Role.SUPERVISOR))).hasMessageContaining("LEAD_IS_RESPONDENT");
            var assigned = place.apply(under(may, on(Role.SUPERVISOR))).complaint();
            assertThat(assigned.assignment().centreReviewCompulsory()).isTrue();
        }
    }

    private static void assertRefused(Command command, Status status, Occasion on, Reason reason) {
        assertThat(command.obstacle(ComplaintMother.in(status), on)).contains(reason);
    }

    private static Occasion until(Instant end) {
        var on = on(Role.HANDLER);
        return new Occasion(on.by(), on.department(), on.at(), ComplaintMother.returnUntil(end), on.rules());
    }

    private static Occasion under(Rules rules, Occasion on) {
        return new Occasion(on.by(), on.department(), on.at(), on.clocks(), rules);
    }

    private static Rules rules(int supplements, RespondentRule respondent) {
        var ordinary = Rules.DEFAULT;
        return new Rules(
                supplements,
                ordinary.returns(),
                respondent,
                ordinary.extensions(),
                ordinary.silence(),
                ordinary.reopenings(),
                ordinary.reopenWithin(),
                ordinary.closeAfter(),
                ordinary.levels());
    }
}
