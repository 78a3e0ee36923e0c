package org.redress.complaint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.complaint.model.ComplaintMother.NOON;
import static org.redress.complaint.model.ComplaintMother.OFFICER;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.contracts.EventTypes;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.NonAcceptanceGround;
import org.redress.contracts.Role;

class ComplaintMovesTest {

    private static final Map<Command, Function<Complaint, Decision>> MOVES = Map.of(
            Command.ACCEPT, c -> c.accept(OFFICER, NOON),
            Command.REJECT,
                    c -> c.reject(NonAcceptanceGround.FABRICATED_OR_NO_FACTUAL_BASIS, "why", null, OFFICER, NOON),
            Command.ASSIGN, c -> c.assign(ComplaintMother.tradeLeads(), RespondentRule.NEVER_LEADS, OFFICER, NOON));

    @ParameterizedTest(name = "{0} --{1}--> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            SUBMITTED    | ACCEPT | ACCEPTED     | redress.complaint.accepted.v1
            SUBMITTED    | REJECT | NOT_ACCEPTED | redress.complaint.not-accepted.v1
            SUBMITTED    | ASSIGN | -            | -
            ACCEPTED     | ACCEPT | -            | -
            ACCEPTED     | REJECT | -            | -
            ACCEPTED     | ASSIGN | ASSIGNED     | redress.complaint.assigned.v1
            ASSIGNED     | ACCEPT | -            | -
            ASSIGNED     | REJECT | -            | -
            ASSIGNED     | ASSIGN | ASSIGNED     | redress.complaint.assigned.v1
            NOT_ACCEPTED | ACCEPT | -            | -
            NOT_ACCEPTED | REJECT | -            | -
            NOT_ACCEPTED | ASSIGN | -            | -
            """)
    void everyMoveFromEveryReachableStatus(Status from, Command command, String to, String event) {
        var complaint = ComplaintMother.in(from);
        if (to.equals("-")) {
            assertThatThrownBy(() -> MOVES.get(command).apply(complaint)).isInstanceOf(Refused.class);
            return;
        }
        var decision = MOVES.get(command).apply(complaint);
        assertThat(decision.complaint().status()).isEqualTo(Status.valueOf(to));
        assertThat(decision.steps()).hasSize(1);
        assertThat(EventTypes.nameOf(decision.steps().get(0).event())).isEqualTo(event);
        assertThat(decision.complaint().sequence()).isEqualTo(complaint.sequence() + 1);
    }

    /** The whole table, also for states that only later commands reach. */
    @ParameterizedTest(name = "{0} allows {1}")
    @CsvSource(delimiter = '|', textBlock = """
            SUBMITTED           | ACCEPT REJECT
            AWAITING_SUPPLEMENT | REJECT
            ACCEPTED            | ASSIGN
            ASSIGNED            | ASSIGN
            IN_PROGRESS         | ASSIGN
            PENDING_REVIEW      | -
            CONCLUDED           | -
            NOTIFIED            | -
            CLOSED              | -
            NOT_ACCEPTED        | -
            WITHDRAWN           | -
            """)
    void theTableAllows(Status status, String commands) {
        var expected = commands.equals("-") ? List.of() : List.of(commands.split(" "));
        assertThat(Command.allowed(status, Set.of(Role.INTAKE)))
                .extracting(Command::name)
                .isEqualTo(expected);
        assertThat(Command.allowed(status, Set.of(Role.INVESTOR, Role.HANDLER, Role.DEPT_HEAD, Role.ADMIN)))
                .isEmpty();
    }

    @Test
    void everyCommandIsCoveredHere() {
        assertThat(MOVES.keySet()).containsExactlyInAnyOrder(Command.values());
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
        var accepted = ComplaintMother.in(Status.ACCEPTED);
        var own = Assignment.byPerson("CONSTRUCTION", List.of(), HandlingClass.SIMPLE);
        assertThatThrownBy(() -> accepted.assign(own, RespondentRule.NEVER_LEADS, OFFICER, NOON))
                .hasMessageContaining("LEAD_IS_RESPONDENT");
        var assigned = accepted.assign(own, RespondentRule.MAY_LEAD_UNDER_REVIEW, OFFICER, NOON)
                .complaint();
        assertThat(assigned.assignment().centreReviewCompulsory()).isTrue();
    }
}
