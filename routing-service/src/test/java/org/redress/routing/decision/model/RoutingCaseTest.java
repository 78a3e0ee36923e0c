package org.redress.routing.decision.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.routing.rule.model.Fact.CATEGORY;
import static org.redress.routing.rule.model.FactsMother.DAY;
import static org.redress.routing.rule.model.FactsMother.NOON;
import static org.redress.routing.rule.model.FactsMother.about;
import static org.redress.routing.rule.model.FactsMother.against;
import static org.redress.routing.rule.model.RuleMother.is;
import static org.redress.routing.rule.model.RuleMother.rule;
import static org.redress.routing.rule.model.RuleMother.rules;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.contracts.AssignmentBasis;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Priority;
import org.redress.contracts.RoutingEvent.RoutingDecided;
import org.redress.contracts.RoutingEvent.RoutingUndetermined;
import org.redress.routing.directory.model.DirectoryMother;

class RoutingCaseTest {

    private static final UUID ID = new UUID(0, 1);

    private final Router router = new Router(
            rules(rule("fees", 1, "A", is(CATEGORY, "FEES")), rule("fines", 2, "B", is(CATEGORY, "FINES"))),
            DirectoryMother.directory());

    @Test
    void anAcceptedComplaintIsDecidedAndTheDecisionPublished() {
        var step = accepted("FEES");
        assertThat(step.event())
                .contains(new RoutingDecided(
                        ID,
                        NOON,
                        2,
                        "A",
                        List.of(),
                        HandlingClass.CROSS_DEPT,
                        Priority.NORMAL,
                        AssignmentBasis.RULE,
                        "fees",
                        1));
        assertThat(step.routingCase().queue()).isNull();
        assertThat(step.routingCase().concerns("A")).isTrue();
        assertThat(step.routingCase().concerns("B")).isFalse();
    }

    @Test
    void whatCannotBeDecidedWaitsInTheQueueUntilAPersonAssignsIt() {
        var step = accepted("OTHER");
        assertThat(step.event()).contains(new RoutingUndetermined(ID, NOON, 2, "NO_RULE_MATCHED", 1));
        assertThat(step.routingCase().queue()).isEqualTo(new Waiting(NOON, Reason.NO_RULE_MATCHED));

        var assigned = step.routingCase().assigned(to("C", AssignmentBasis.PERSON));
        assertThat(assigned.event()).isEmpty();
        assertThat(assigned.routingCase().queue()).isNull();
        assertThat(last(assigned).superseded()).isFalse();
        assertThat(assigned.routingCase().concerns("C")).isTrue();
    }

    @Test
    void whoeverIsDecidedAnewKeepsThePlaceInTheQueue() {
        var again = accepted("OTHER").routingCase().reclassified(about("UNKNOWN"), at(3), router, NOON.plusSeconds(60));
        assertThat(again.routingCase().queue().since()).isEqualTo(NOON);
        assertThat(again.event().orElseThrow().basedOn()).isEqualTo(3);
    }

    @Test
    void reclassifyingWhileNobodyHasItDecidesAnewAndSupersedesTheFormerDecision() {
        var step = accepted("FEES").routingCase().reclassified(about("FINES"), at(3), router, NOON);
        assertThat(((RoutingDecided) step.event().orElseThrow()).lead()).isEqualTo("B");
        assertThat(step.routingCase().rulings()).extracting(Ruling::superseded).containsExactly(true, false);
    }

    @Test
    void reclassifyingAnAssignedCaseOnlyCorrectsTheFacts() {
        var step = accepted("FEES")
                .routingCase()
                .assigned(to("A", AssignmentBasis.RULE))
                .routingCase()
                .reclassified(about("FINES"), at(4), router, NOON);
        assertThat(step.event()).isEmpty();
        assertThat(step.routingCase().facts().category()).isEqualTo("FINES");
        assertThat(step.routingCase().assignment().lead()).isEqualTo("A");
    }

    @Test
    void aPersonWhoAssignsFirstSupersedesTheDecisionAndAPersonWhoReassignsDoesNot() {
        var first = accepted("FEES").routingCase().assigned(to("C", AssignmentBasis.PERSON));
        assertThat(last(first).superseded()).isTrue();

        var later = accepted("FEES")
                .routingCase()
                .assigned(to("A", AssignmentBasis.RULE))
                .routingCase()
                .assigned(to("C", AssignmentBasis.PERSON));
        assertThat(last(later).superseded()).isFalse();
    }

    @Test
    void aReturnedCaseGoesToTheSuggestedUnitOnceAndNeverBack() {
        var assigned = accepted("FEES")
                .routingCase()
                .assigned(to("A", AssignmentBasis.RULE))
                .routingCase();
        var returned = assigned.returned("A", "C", 1, at(5), router, NOON);
        var decided = (RoutingDecided) returned.event().orElseThrow();
        assertThat(decided.lead()).isEqualTo("C");
        assertThat(decided.basis()).isEqualTo(AssignmentBasis.SUGGESTED_ON_RETURN);
        assertThat(decided.rule()).isNull();
        assertThat(decided.ruleVersion()).isNull();
        assertThat(returned.routingCase().rulings().get(0).superseded()).isFalse();
        assertThat(last(returned).returnedBy()).isEqualTo("A");

        var again = returned.routingCase()
                .assigned(to("C", AssignmentBasis.SUGGESTED_ON_RETURN))
                .routingCase()
                .returned("C", "D", 2, at(7), router, NOON);
        assertThat(again.routingCase().queue().reason()).isEqualTo(Reason.RETURNED_AGAIN);

        var back = assigned.returned("A", "A", 1, at(5), router, NOON);
        assertThat(back.routingCase().queue().reason()).isEqualTo(Reason.LEAD_HELD_IT_BEFORE);
    }

    @Test
    void reclassifyingAReturnedCaseNeverHandsItBackByRule() {
        var step = accepted("FEES")
                .routingCase()
                .assigned(to("A", AssignmentBasis.RULE))
                .routingCase()
                .returned("A", null, 1, at(4), router, NOON)
                .routingCase()
                .reclassified(about("FEES"), at(5), router, NOON);
        assertThat(step.routingCase().queue().reason()).isEqualTo(Reason.LEAD_HELD_IT_BEFORE);
    }

    @Test
    void afterTheSecondReturnNoCorrectionTakesItFromTheSupervisor() {
        var twice = accepted("FEES")
                .routingCase()
                .assigned(to("A", AssignmentBasis.RULE))
                .routingCase()
                .returned("A", "C", 1, at(4), router, NOON)
                .routingCase()
                .assigned(to("C", AssignmentBasis.SUGGESTED_ON_RETURN))
                .routingCase()
                .returned("C", "D", 2, at(6), router, NOON)
                .routingCase();
        var corrected = twice.reclassified(about("FINES"), at(7), router, NOON.plusSeconds(9));
        assertThat(corrected.event())
                .contains(new RoutingUndetermined(ID, NOON.plusSeconds(9), 7, "RETURNED_AGAIN", 1));
        assertThat(corrected.routingCase().queue()).isEqualTo(new Waiting(NOON, Reason.RETURNED_AGAIN));
        var decided = corrected.routingCase().assigned(to("B", AssignmentBasis.ADJUDICATED));
        assertThat(decided.routingCase().queue()).isNull();
    }

    @Test
    void aSuggestionThatARuleForbidsIsNotTaken() {
        var toItself = RoutingCase.unknown(ID)
                .accepted(against("FEES", "C"), at(2), router, NOON)
                .routingCase()
                .assigned(to("A", AssignmentBasis.RULE))
                .routingCase()
                .returned("A", "C", 1, at(4), router, NOON);
        assertThat(toItself.routingCase().queue().reason()).isEqualTo(Reason.LEAD_IS_RESPONDENT);
    }

    @Test
    void anEndedComplaintLeavesTheQueueAndItsOpenDecisionComesToNothing() {
        var step = accepted("OTHER").routingCase().ended();
        assertThat(step.routingCase().queue()).isNull();
        assertThat(step.routingCase().routable()).isFalse();
        assertThat(last(accepted("FEES").routingCase().ended()).superseded()).isTrue();
    }

    @Test
    void aDecisionIsNeverOlderThanWhatItAnswersNorThanTheOneBefore() {
        var early = Instant.EPOCH;
        var step = RoutingCase.unknown(ID).accepted(about("FEES"), at(2), router, early);
        assertThat(last(step).decidedAt()).isEqualTo(NOON);

        var late = RoutingCase.unknown(ID).accepted(about("FEES"), at(2), router, NOON.plusSeconds(9));
        var next = late.routingCase().reclassified(about("FINES"), at(3), router, early);
        assertThat(last(next).decidedAt()).isEqualTo(NOON.plusSeconds(9));
    }

    private RoutingCase.Step accepted(String category) {
        return RoutingCase.unknown(ID).accepted(about(category), at(2), router, NOON);
    }

    private static Ruling last(RoutingCase.Step step) {
        return step.routingCase().lastRuling().orElseThrow();
    }

    private static Trigger at(long sequence) {
        return new Trigger(sequence, NOON, DAY);
    }

    @Test
    void whoHasSignedForACaseConfirmsItUntilItIsGivenBack() {
        var assigned = accepted("FEES")
                .routingCase()
                .assigned(to("A", AssignmentBasis.RULE))
                .routingCase();
        assertThat(assigned.assignment().signedForAt()).isNull();
        assertThat(assigned.signedFor("B", NOON).routingCase().assignment().signedForAt())
                .as("another department's signature")
                .isNull();

        var signed = assigned.signedFor("A", NOON).routingCase();
        assertThat(signed.assignment().signedForAt()).isEqualTo(NOON);
        assertThat(signed.ended().routingCase().assignment().signedForAt()).isEqualTo(NOON);
        assertThat(signed.assigned(to("B", AssignmentBasis.PERSON))
                        .routingCase()
                        .assignment()
                        .signedForAt())
                .isNull();
        assertThat(signed.returned("A", "B", 1, new Trigger(4, NOON, DAY), router, NOON)
                        .routingCase()
                        .assignment())
                .isNull();
    }

    @Test
    void aReturnCountsAgainstTheRuleThatPlacedTheCase() {
        var placed = accepted("FEES")
                .routingCase()
                .assigned(to("A", AssignmentBasis.RULE))
                .routingCase();
        assertThat(placed.placement()).isEqualTo(new Placement("fees", 1, NOON, false));

        var returned = placed.returned("A", "B", 1, new Trigger(4, NOON, DAY), router, NOON)
                .routingCase();
        assertThat(returned.placement()).isEqualTo(new Placement("fees", 1, NOON, true));
        assertThat(returned.assigned(to("B", AssignmentBasis.SUGGESTED_ON_RETURN))
                        .routingCase()
                        .returned("B", null, 2, new Trigger(6, NOON, DAY), router, NOON)
                        .routingCase()
                        .placement())
                .isEqualTo(returned.placement());
    }

    @Test
    void whatPeopleMadeOfACaseIsNotTheRules() {
        var overruled = accepted("FEES")
                .routingCase()
                .assigned(to("B", AssignmentBasis.PERSON))
                .routingCase();
        assertThat(overruled.placement()).isNull();
        assertThat(overruled
                        .returned("B", null, 1, new Trigger(4, NOON, DAY), router, NOON)
                        .routingCase()
                        .placement())
                .isNull();

        var placed = accepted("FEES")
                .routingCase()
                .assigned(to("A", AssignmentBasis.RULE))
                .routingCase();
        var reassigned = placed.assigned(to("B", AssignmentBasis.PERSON)).routingCase();
        assertThat(reassigned
                        .returned("B", null, 1, new Trigger(5, NOON, DAY), router, NOON)
                        .routingCase()
                        .placement()
                        .returned())
                .isFalse();
    }

    private static Assignment to(String lead, AssignmentBasis basis) {
        return Assignment.to(lead, List.of(), basis);
    }
}
