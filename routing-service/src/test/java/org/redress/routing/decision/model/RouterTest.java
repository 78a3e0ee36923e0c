package org.redress.routing.decision.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.routing.rule.model.Fact.CATEGORY;
import static org.redress.routing.rule.model.FactsMother.DAY;
import static org.redress.routing.rule.model.FactsMother.about;
import static org.redress.routing.rule.model.FactsMother.against;
import static org.redress.routing.rule.model.RuleMother.is;
import static org.redress.routing.rule.model.RuleMother.rule;
import static org.redress.routing.rule.model.RuleMother.rules;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.contracts.AssignmentBasis;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Priority;
import org.redress.routing.decision.model.Decision.Decided;
import org.redress.routing.decision.model.Decision.Undetermined;
import org.redress.routing.directory.model.DirectoryMother;
import org.redress.routing.language.Words;
import org.redress.routing.rule.model.InForce;
import org.redress.routing.rule.model.Outcome;
import org.redress.routing.rule.model.Rule;

class RouterTest {

    private final Router router = new Router(
            rules(
                    new Rule(
                            "fees",
                            1,
                            new Words("", ""),
                            List.of(is(CATEGORY, "FEES")),
                            InForce.ALWAYS,
                            new Outcome("A", List.of("B", "Y", "X", "B"), HandlingClass.SIMPLE, Priority.HIGH)),
                    rule("fines", 2, "Y", is(CATEGORY, "FINES")),
                    rule("gone", 3, "X", is(CATEGORY, "GONE")),
                    rule("gifts", 4, "B", is(CATEGORY, "GIFTS"))),
            DirectoryMother.directory());

    @Test
    void theOutcomeIsTheRulesWithCoHandlersThatAct() {
        assertThat(router.byRules(about("FEES"), DAY, Set.of()))
                .isEqualTo(new Decided(
                        "A", List.of("B"), HandlingClass.SIMPLE, Priority.HIGH, AssignmentBasis.RULE, "A", "fees", 1));
    }

    @Test
    void aRuleThatIsSilentOnTheClassLeavesTheComplaintsOwn() {
        assertThat(((Decided) router.byRules(about("FINES"), DAY, Set.of())).handlingClass())
                .isEqualTo(HandlingClass.CROSS_DEPT);
    }

    @Test
    void aSuccessorLeadsForADepartmentThatIsNoLongerActive() {
        var decided = (Decided) router.byRules(about("FINES"), DAY, Set.of());
        assertThat(decided.lead()).isEqualTo("A");
        assertThat(decided.named()).isEqualTo("Y");
    }

    @Test
    void nobodyLeadsOnAComplaintAboutItself() {
        undetermined(router.byRules(against("FEES", "A"), DAY, Set.of()), Reason.LEAD_IS_RESPONDENT, "A", "fees");
        undetermined(router.byRules(against("FINES", "A"), DAY, Set.of()), Reason.LEAD_IS_RESPONDENT, "Y", "fines");
        undetermined(router.byRules(against("FINES", "Y"), DAY, Set.of()), Reason.LEAD_IS_RESPONDENT, "Y", "fines");
        undetermined(router.byRules(against("FEES", "Z"), DAY, Set.of()), Reason.LEAD_IS_RESPONDENT, "A", "fees");
        assertThat(router.byRules(against("FEES", "B"), DAY, Set.of())).isInstanceOf(Decided.class);
    }

    @Test
    void whatTheRulesCannotTellIsLeftToAPerson() {
        undetermined(router.byRules(about("OTHER"), DAY, Set.of()), Reason.NO_RULE_MATCHED, null, null);
        undetermined(router.byRules(about("GONE"), DAY, Set.of()), Reason.LEAD_NOT_ACTIVE, "X", "gone");
        undetermined(router.byRules(about("GIFTS"), DAY, Set.of()), Reason.TRANSFER_TO_OTHER_AGENCY, null, null);
        undetermined(router.byRules(about("FEES"), DAY, Set.of("A")), Reason.LEAD_HELD_IT_BEFORE, "A", "fees");
    }

    @Test
    void theUnitSuggestedOnTheFirstReturnIsTaken() {
        assertThat(router.bySuggestion("C", 1, about("FEES"), Set.of("A")))
                .isEqualTo(new Decided(
                        "C",
                        List.of(),
                        HandlingClass.CROSS_DEPT,
                        Priority.NORMAL,
                        AssignmentBasis.SUGGESTED_ON_RETURN,
                        "C",
                        null,
                        1));
    }

    @Test
    void aSuggestionIsNotTakenTwiceNorWhenSomethingForbidsIt() {
        var facts = against("FEES", "B");
        undetermined(router.bySuggestion("C", 2, facts, Set.of("A")), Reason.RETURNED_AGAIN, "C", null);
        undetermined(router.bySuggestion(null, 1, facts, Set.of("A")), Reason.RETURNED_WITHOUT_SUGGESTION, null, null);
        undetermined(router.bySuggestion("A", 1, facts, Set.of("A")), Reason.LEAD_HELD_IT_BEFORE, "A", null);
        undetermined(router.bySuggestion("B", 1, facts, Set.of("A")), Reason.LEAD_IS_RESPONDENT, "B", null);
        undetermined(router.bySuggestion("X", 1, facts, Set.of("A")), Reason.LEAD_NOT_ACTIVE, "X", null);
        undetermined(
                router.bySuggestion("C", 1, about("GIFTS"), Set.of("A")), Reason.TRANSFER_TO_OTHER_AGENCY, "C", null);
    }

    private static void undetermined(Decision decision, Reason reason, String named, String rule) {
        assertThat(decision).isEqualTo(new Undetermined(reason, named, rule, 1));
    }
}
