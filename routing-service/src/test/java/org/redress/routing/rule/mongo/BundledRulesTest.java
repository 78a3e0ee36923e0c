package org.redress.routing.rule.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.routing.rule.model.FactsMother.DAY;
import static org.redress.routing.rule.model.FactsMother.about;
import static org.redress.routing.rule.model.FactsMother.against;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.contracts.ComplainantType;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Kind;
import org.redress.contracts.Money;
import org.redress.contracts.Priority;
import org.redress.routing.bundled.Bundled;
import org.redress.routing.decision.model.Decision.Decided;
import org.redress.routing.decision.model.Decision.Undetermined;
import org.redress.routing.decision.model.Reason;
import org.redress.routing.decision.model.Router;
import org.redress.routing.directory.model.Category;
import org.redress.routing.directory.mongo.BundledDirectories;
import org.redress.routing.rule.model.Condition.OneOf;
import org.redress.routing.rule.model.Fact;
import org.redress.routing.rule.model.FactsMother;
import org.redress.routing.rule.model.RuleReport;
import org.redress.routing.rule.model.RuleSet;

/** What the rules that come with the service do to each category. */
class BundledRulesTest {

    private final RuleSet rules =
            Bundled.read("rules-1.yaml", RuleVersionDocument.class).toModel().rules();
    private final Router router = new Router(rules, BundledDirectories.directory());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        APPROVAL_DELAY      | PLANNING
        APPROVAL_COMPLEXITY | SERVICE_HALL
        ARBITRARY_FEES      | ECON_TRADE
        ARBITRARY_FINES     | COMPLAINT_CENTRE
        SERVICE_ATTITUDE    | INVEST_PROMO
        POLICY_NOT_HONOURED | INVEST_PROMO
        INSPECTION_EXCESS   | ECON_TRADE
        DESIGNATED_AGENT    | FOREIGN_TRADE
        UTILITIES_STOP      | CONSTRUCTION
        PARK_INFRA          | CONSTRUCTION
        LAND_CONSTRUCTION   | CONSTRUCTION
        TECH_PROJECT        | SCI_TECH
        AGRI_PROJECT        | AGRICULTURE
        TRADE_CUSTOMS       | FOREIGN_TRADE
        POLICY_SUGGESTION   | COMPLAINT_CENTRE
        """)
    void aCategoryGoesToItsDepartmentUnlessThatIsComplainedAbout(String category, String lead) {
        var decided = (Decided) router.byRules(about(category), DAY, Set.of());
        assertThat(decided.lead()).isEqualTo(lead);
        assertThat(decided.ruleVersion()).isEqualTo(1);

        var aboutTheLead = (Undetermined) router.byRules(against(category, lead), DAY, Set.of());
        assertThat(aboutTheLead.reason()).isEqualTo(Reason.LEAD_IS_RESPONDENT);
    }

    @ParameterizedTest
    @CsvSource({"EXTORTION, TRANSFER_TO_OTHER_AGENCY", "OTHER, NO_RULE_MATCHED"})
    void theRestIsLeftToAPerson(String category, Reason reason) {
        assertThat(((Undetermined) router.byRules(about(category), DAY, Set.of())).reason())
                .isEqualTo(reason);
    }

    @Test
    void everyCategoryButThoseTwoHasARule() {
        var ruled = rules.rules().stream()
                .flatMap(rule -> rule.when().stream())
                .map(OneOf.class::cast)
                .flatMap(condition -> condition.codes().stream())
                .collect(Collectors.toSet());
        assertThat(BundledDirectories.directory().categories())
                .extracting(Category::code)
                .filteredOn(code -> !ruled.contains(code))
                .containsExactlyInAnyOrder("EXTORTION", "OTHER");
    }

    @Test
    void stoppedUtilitiesComeFirst() {
        assertThat(((Decided) router.byRules(about("UTILITIES_STOP"), DAY, Set.of())).priority())
                .isEqualTo(Priority.HIGH);
    }

    @Test
    void nothingIsOddAboutThem() {
        assertThat(rules.version()).isEqualTo(1);
        assertThat(RuleReport.of(rules, BundledDirectories.directory(), DAY).findings())
                .isEmpty();
    }

    @Test
    void aStoredRuleKeepsAllItsConditions() {
        var stored = new RuleDocument(
                "large-german",
                1,
                "德资大项目",
                "Large German projects",
                Map.of(Fact.COUNTRY, Set.of("DE"), Fact.KIND, Set.of("RIGHTS")),
                new Money("1000000", "EUR"),
                null,
                "2026-03-02",
                "2026-12-31",
                "PLANNING",
                null,
                HandlingClass.COMPLEX,
                null);
        var set = new RuleSet(7, List.of(stored.toModel()));
        var large = FactsMother.with(
                Kind.RIGHTS, "OTHER", "CITY", null, ComplainantType.FIE, "DE", new Money("2000000", "EUR"));
        assertThat(set.winner(large, DAY)).isPresent();
        assertThat(set.winner(large, DAY.minusDays(1))).isEmpty();
        assertThat(set.winner(about("OTHER"), DAY)).isEmpty();
    }
}
