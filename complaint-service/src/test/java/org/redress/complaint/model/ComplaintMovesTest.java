package org.redress.complaint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.complaint.model.Command.*;
import static org.redress.complaint.model.ComplaintMother.NOON;
import static org.redress.complaint.model.ComplaintMother.on;
import static org.redress.complaint.model.ComplaintMother.tradeLeads;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.redress.contracts.EventTypes;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.HandlingWay;
import org.redress.contracts.NonAcceptanceGround;
import org.redress.contracts.Role;

class ComplaintMovesTest {

    private static final Map<Command, Function<Complaint, Decision>> MOVES = Map.of(
            REQUEST_SUPPLEMENT, c -> c.requestSupplement(Map.of(), on(Role.INTAKE)),
            SUPPLY_MATERIALS, c -> c.supplyMaterials(Map.of(), on(Role.INVESTOR)),
            ACCEPT, c -> c.accept(on(Role.INTAKE)),
            REJECT, c -> c.reject(NonAcceptanceGround.FABRICATED_OR_NO_FACTUAL_BASIS, Map.of(), on(Role.INTAKE)),
            ASSIGN, c -> c.assign(tradeLeads(), on(Role.INTAKE)),
            SIGN_FOR, c -> c.signFor(on(Role.HANDLER)),
            RECORD_PROGRESS, c -> c.recordProgress(Map.of(), on(Role.HANDLER)),
            RETURN_ASSIGNMENT, c -> c.returnAssignment("SCI_TECH", Map.of(), on(Role.HANDLER)),
            DECIDE_RETURN, c -> c.decideReturn(tradeLeads(), Map.of(), on(Role.SUPERVISOR)),
            SUBMIT_RESULT, c -> c.submitResult(HandlingWay.COORDINATION, Map.of(), on(Role.DEPT_HEAD)));

    private static final Map<Command, String> EVENTS = Map.of(
            REQUEST_SUPPLEMENT, "supplement-requested",
            SUPPLY_MATERIALS, "materials-supplied",
            ACCEPT, "accepted",
            REJECT, "not-accepted",
            ASSIGN, "assigned",
            SIGN_FOR, "assignment-signed-for",
            RECORD_PROGRESS, "progress-recorded",
            RETURN_ASSIGNMENT, "assignment-returned",
            DECIDE_RETURN, "assigned",
            SUBMIT_RESULT, "result-submitted");

    /** Every state, every command: where it leads, or nowhere. Two rows of ACCEPTED: before and after the last return. */
    private static final String MATRIX = """
            from                | REQUEST_SUPPLEMENT  | SUPPLY_MATERIALS | ACCEPT   | REJECT       | ASSIGN   | SIGN_FOR    | RECORD_PROGRESS | RETURN_ASSIGNMENT | DECIDE_RETURN | SUBMIT_RESULT
            SUBMITTED           | AWAITING_SUPPLEMENT | -                | ACCEPTED | NOT_ACCEPTED | -        | -           | -               | -                 | -             | -
            AWAITING_SUPPLEMENT | -                   | SUBMITTED        | -        | NOT_ACCEPTED | -        | -           | -               | -                 | -             | -
            ACCEPTED            | -                   | -                | -        | -            | ASSIGNED | -           | -               | -                 | -             | -
            ACCEPTED twice back | -                   | -                | -        | -            | -        | -           | -               | -                 | ASSIGNED      | -
            ASSIGNED            | -                   | -                | -        | -            | ASSIGNED | IN_PROGRESS | -               | ACCEPTED          | -             | -
            IN_PROGRESS         | -                   | -                | -        | -            | ASSIGNED | -           | IN_PROGRESS     | ACCEPTED          | -             | PENDING_REVIEW
            PENDING_REVIEW      | -                   | -                | -        | -            | -        | -           | -               | -                 | -             | -
            CONCLUDED           | -                   | -                | -        | -            | -        | -           | -               | -                 | -             | -
            NOTIFIED            | -                   | -                | -        | -            | -        | -           | -               | -                 | -             | -
            CLOSED              | -                   | -                | -        | -            | -        | -           | -               | -                 | -             | -
            NOT_ACCEPTED        | -                   | -                | -        | -            | -        | -           | -               | -                 | -             | -
            WITHDRAWN           | -                   | -                | -        | -            | -        | -           | -               | -                 | -             | -
            """;

    static Stream<Arguments> matrix() {
        var rows = MATRIX.lines().map(line -> line.split("\\|")).toList();
        return rows.stream()
                .skip(1)
                .flatMap(row -> columns(rows.get(0))
                        .mapToObj(i ->
                                Arguments.of(row[0].strip(), Command.valueOf(rows.get(0)[i].strip()), row[i].strip())));
    }

    private static IntStream columns(String[] header) {
        return IntStream.range(1, header.length);
    }

    @ParameterizedTest(name = "{0} --{1}--> {2}")
    @MethodSource("matrix")
    void everyCommandFromEveryState(String from, Command command, String to) {
        var complaint = from.endsWith("twice back") ? ComplaintMother.returned(2) : standing(Status.valueOf(from));
        if (to.equals("-")) {
            assertThatThrownBy(() -> MOVES.get(command).apply(complaint)).isInstanceOf(Refused.class);
            return;
        }
        var decision = MOVES.get(command).apply(complaint);
        assertThat(decision.complaint().status()).isEqualTo(Status.valueOf(to));
        assertThat(decision.steps()).hasSize(1);
        assertThat(EventTypes.nameOf(decision.steps().get(0).event()))
                .isEqualTo("redress.complaint." + EVENTS.get(command) + ".v1");
        assertThat(decision.complaint().sequence()).isEqualTo(complaint.sequence() + 1);
    }

    /** As it would be in a state that no move leads to yet, with a department. */
    private static Complaint standing(Status status) {
        if (!EnumSet.of(Status.CONCLUDED, Status.NOTIFIED, Status.CLOSED, Status.WITHDRAWN)
                .contains(status)) {
            return ComplaintMother.in(status);
        }
        var draft = new Draft(ComplaintMother.in(Status.PENDING_REVIEW));
        draft.status = status;
        return draft.complaint();
    }

    @Test
    void theMatrixIsComplete() {
        var seen = matrix().map(cell -> cell.get()[0] + " " + cell.get()[1]).toList();
        for (var status : Status.values()) {
            for (var command : Command.values()) {
                assertThat(seen).contains(status + " " + command);
            }
        }
        assertThat(MOVES.keySet()).containsExactlyInAnyOrder(Command.values());
    }

    /** Who may give it, once the state is right. The lead is ECON_TRADE, the complainant the one who filed it. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            REQUEST_SUPPLEMENT | INTAKE
            SUPPLY_MATERIALS   | INVESTOR
            ACCEPT             | INTAKE
            REJECT             | INTAKE
            ASSIGN             | INTAKE SUPERVISOR
            SIGN_FOR           | HANDLER
            RECORD_PROGRESS    | HANDLER
            RETURN_ASSIGNMENT  | HANDLER
            DECIDE_RETURN      | SUPERVISOR
            SUBMIT_RESULT      | HANDLER DEPT_HEAD
            """)
    void eachCommandHasItsRoles(Command command, String roles) {
        assertThat(command.roles()).extracting(Role::name).containsExactly(roles.split(" "));
        assertThat(new Viewer("x", Set.of(Role.values()), "ECON_TRADE").capacities(command))
                .extracting(Actor::role)
                .isEqualTo(command.roles());
        assertThat(new Viewer("x", Set.of(Role.ADMIN, Role.SERVICE, Role.SYSTEM), null).capacities(command))
                .isEmpty();
    }

    @Test
    void onlyTheComplainantSupplies() {
        var somebody = new Occasion(new Actor("y", Role.INVESTOR), null, NOON, Optional.empty(), Rules.DEFAULT);
        assertRefused(SUPPLY_MATERIALS, Status.AWAITING_SUPPLEMENT, somebody, Reason.NOT_PERMITTED);
    }

    @Test
    void onlyTheLeadSignsReturnsAndSubmitsNotACoHandler() {
        for (var command : List.of(SIGN_FOR, RECORD_PROGRESS, RETURN_ASSIGNMENT, SUBMIT_RESULT)) {
            var status = command == SUBMIT_RESULT || command == RECORD_PROGRESS ? Status.IN_PROGRESS : Status.ASSIGNED;
            for (var department : Arrays.asList("SCI_TECH", null)) {
                var other =
                        new Occasion(new Actor("y", Role.HANDLER), department, NOON, Optional.empty(), Rules.DEFAULT);
                assertRefused(command, status, other, Reason.LEAD_ONLY);
            }
        }
    }

    @Test
    void aSupplementIsAskedForOnceUnlessConfigured() {
        var supplied = ComplaintMother.in(Status.AWAITING_SUPPLEMENT)
                .supplyMaterials(Map.of(TextField.MATERIALS, "Here it is"), on(Role.INVESTOR))
                .complaint();
        assertThat(supplied.status()).isEqualTo(Status.SUBMITTED);
        assertThat(REQUEST_SUPPLEMENT.obstacle(supplied, on(Role.INTAKE))).contains(Reason.SUPPLEMENT_USED_UP);
        var twice = under(new Rules(2, 2, RespondentRule.NEVER_LEADS), on(Role.INTAKE));
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
        var may = new Rules(1, 2, RespondentRule.MAY_LEAD_UNDER_REVIEW);
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
        return new Occasion(on.by(), on.department(), on.at(), Optional.of(end), on.rules());
    }

    private static Occasion under(Rules rules, Occasion on) {
        return new Occasion(on.by(), on.department(), on.at(), on.returnUntil(), rules);
    }
}
