package org.redress.routing.rule.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.routing.rule.model.Fact.CATEGORY;
import static org.redress.routing.rule.model.Fact.COUNTRY;
import static org.redress.routing.rule.model.Fact.KIND;
import static org.redress.routing.rule.model.Fact.REGION;
import static org.redress.routing.rule.model.Fact.RESPONDENT;
import static org.redress.routing.rule.model.FactsMother.DAY;
import static org.redress.routing.rule.model.RuleMother.is;
import static org.redress.routing.rule.model.RuleMother.rule;
import static org.redress.routing.rule.model.RuleMother.rules;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Money;
import org.redress.routing.directory.model.Category;
import org.redress.routing.directory.model.Directory;
import org.redress.routing.directory.model.DirectoryMother;
import org.redress.routing.directory.model.Entry;
import org.redress.routing.directory.model.Region;
import org.redress.routing.language.Words;
import org.redress.routing.rule.model.Condition.InvestmentAtLeast;
import org.redress.routing.rule.model.Finding.Kind;

class RuleReportTest {

    private static final Directory DIRECTORY = directory();

    @Test
    void rulesBetweenWhichOnlyTheirNamesDecideAreAmbiguous() {
        var fees = rule("fees", 1, "A", is(CATEGORY, "FEES"));
        assertThat(findings(fees, rule("here", 1, "B", is(REGION, "LANSHAN"))))
                .containsExactly(new Finding(Kind.AMBIGUOUS, "fees", "here"));
        assertThat(findings(fees, rule("same", 1, "A", is(REGION, "LANSHAN")))).isEmpty();
        assertThat(findings(fees, rule("later", 2, "B", is(REGION, "LANSHAN")))).isEmpty();
        assertThat(findings(fees, rule("other", 1, "B", is(CATEGORY, "FINES")))).isEmpty();
    }

    @Test
    void amountsInTwoCurrenciesNeverMeet() {
        var euro = rule("euro", 1, "A", new InvestmentAtLeast(new Money("1", "EUR")));
        assertThat(findings(euro, rule("yuan", 1, "B", new InvestmentAtLeast(new Money("1", "CNY")))))
                .isEmpty();
        assertThat(findings(euro, rule("more", 1, "B", new InvestmentAtLeast(new Money("9", "EUR")))))
                .containsExactly(new Finding(Kind.AMBIGUOUS, "euro", "more"));
    }

    @Test
    void rulesOfDifferentDaysNeverMeet() {
        assertThat(findings(
                        rule("before", 1, "A", new InForce(null, DAY)),
                        rule("after", 1, "B", new InForce(DAY.plusDays(1), null))))
                .isEmpty();
    }

    @Test
    void aRuleThatNeverWinsIsNamedWithOneThatWinsInItsPlace() {
        assertThat(findings(
                        rule("both", 1, "A", is(CATEGORY, "FEES", "FINES")),
                        rule("fees", 2, "B", is(CATEGORY, "FEES"))))
                .containsExactly(new Finding(Kind.SHADOWED, "fees", "both"));
        assertThat(findings(
                        rule("fees", 1, "B", is(CATEGORY, "FEES")),
                        rule("both", 2, "A", is(CATEGORY, "FEES", "FINES"))))
                .as("fines are left for it")
                .isEmpty();
    }

    @Test
    void severalRulesTogetherMayTakeAllFromAnother() {
        var general = rule("general", 3, "A", is(CATEGORY, "FEES"));
        var rights = rule("rights", 1, "B", is(CATEGORY, "FEES"), is(KIND, "RIGHTS"));
        var suggestions = rule("suggestions", 2, "C", is(CATEGORY, "FEES"), is(KIND, "SUGGESTION"));
        assertThat(findings(general, rights)).isEmpty();
        assertThat(findings(general, rights, suggestions))
                .containsExactly(new Finding(Kind.SHADOWED, "general", "rights"));
        assertThat(findings(
                        general,
                        rights,
                        rule(
                                "soon",
                                2,
                                "C",
                                new InForce(DAY.plusDays(9), null),
                                is(KIND, "SUGGESTION"),
                                is(CATEGORY, "FEES"))))
                .as("until then it is needed")
                .isEmpty();
    }

    @Test
    void everyCountryButOneLeavesThatOne() {
        assertThat(findings(
                        rule("general", 2, "A", is(CATEGORY, "FEES")),
                        rule("german", 1, "B", is(CATEGORY, "FEES"), is(COUNTRY, "DE"))))
                .isEmpty();
    }

    @Test
    void whatCannotBeIsReported() {
        assertThat(findings(rule("past", 1, "A", new InForce(null, DAY.minusDays(1)), is(CATEGORY, "NONE"))))
                .as("that it is over is enough")
                .containsExactly(new Finding(Kind.OVER, "past", null));
        assertThat(findings(rule("r", 1, "A", is(CATEGORY, "NONE"), is(REGION, "NOWHERE"))))
                .containsExactlyInAnyOrder(
                        new Finding(Kind.UNKNOWN_CODE, "r", "NONE"), new Finding(Kind.UNKNOWN_CODE, "r", "NOWHERE"));
        assertThat(findings(rule("r", 1, "NOBODY"))).containsExactly(new Finding(Kind.UNKNOWN_LEAD, "r", "NOBODY"));
        assertThat(findings(rule("r", 1, "X"))).containsExactly(new Finding(Kind.LEAD_NOT_ACTIVE, "r", "X"));
        assertThat(findings(rule("r", 1, "Y"))).as("A has succeeded it").isEmpty();
        assertThat(findings(rule("r", 1, "A", is(CATEGORY, "GIFTS"))))
                .containsExactly(new Finding(Kind.TRANSFERRED, "r", "GIFTS"));
        assertThat(findings(rule("r", 1, "A", is(CATEGORY, "IDEAS"), is(KIND, "RIGHTS"))))
                .containsExactly(new Finding(Kind.WRONG_KIND, "r", "IDEAS"));
        assertThat(findings(rule("r", 1, "A", is(RESPONDENT, "A"))))
                .containsExactly(new Finding(Kind.LEAD_IS_RESPONDENT, "r", "A"));
        assertThat(findings(rule("r", 1, "Y", is(RESPONDENT, "A", "Z"))))
                .as("both stand for A by now")
                .containsExactly(new Finding(Kind.LEAD_IS_RESPONDENT, "r", "A"));
        assertThat(findings(rule("r", 1, "A", is(RESPONDENT, "A", "B")))).isEmpty();
    }

    @Test
    void onlyWhatCouldGoWrongForbidsToUseThem() {
        assertThat(report(rule("past", 1, "A", new InForce(null, DAY.minusDays(1))))
                        .forbidsUse())
                .isFalse();
        assertThat(report(rule("r", 1, "NOBODY")).forbidsUse()).isTrue();
        assertThat(report(rule("a", 1, "A"), rule("b", 1, "B")).forbidsUse()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("org.redress.routing.rule.model.RandomRules#seeds")
    void whateverTwoRulesCouldClaimIsReportedAsAmbiguous(long seed) {
        var random = new RandomRules(seed);
        var set = new RuleSet(1, random.rules(60, 4));
        var findings = RuleReport.of(set, DIRECTORY, DAY).findings();
        for (var i = 0; i < 500; i++) {
            var facts = random.facts();
            var day = random.day();
            var applying = set.rules().stream()
                    .filter(rule -> rule.applies(facts, day))
                    .toList();
            applying.stream()
                    .skip(1)
                    .filter(rule -> rule.when().size() == applying.get(0).when().size()
                            && rule.order() == applying.get(0).order()
                            && !rule.then().equals(applying.get(0).then()))
                    .forEach(rule -> assertThat(findings)
                            .as("seed %d: %s on %s", seed, facts, day)
                            .contains(
                                    new Finding(Kind.AMBIGUOUS, applying.get(0).id(), rule.id())));
        }
    }

    @ParameterizedTest
    @MethodSource("org.redress.routing.rule.model.RandomRules#seeds")
    void aRuleThatWinsIsNeverCalledUseless(long seed) {
        var random = new RandomRules(seed);
        var set = new RuleSet(1, random.rules(60));
        var useless = RuleReport.of(set, DIRECTORY, DAY).findings().stream()
                .filter(finding -> finding.kind() == Kind.SHADOWED || finding.kind() == Kind.OVER)
                .map(Finding::rule)
                .toList();
        for (var i = 0; i < 500; i++) {
            set.winner(random.facts(), random.day())
                    .ifPresent(winner -> assertThat(useless).doesNotContain(winner.id()));
        }
    }

    private static List<Finding> findings(Rule... rules) {
        return report(rules).findings();
    }

    private static RuleReport report(Rule... rules) {
        return RuleReport.of(rules(rules), DIRECTORY, DAY);
    }

    private static Directory directory() {
        var words = new Words("", "");
        var entries = new ArrayList<Entry>();
        entries.addAll(DirectoryMother.directory().departments());
        entries.addAll(DirectoryMother.directory().regions());
        entries.addAll(DirectoryMother.directory().categories());
        entries.add(new Category("FINES", words, null, HandlingClass.SIMPLE, null, null, true, 1));
        entries.add(new Category(
                "IDEAS", words, org.redress.contracts.Kind.SUGGESTION, HandlingClass.SIMPLE, null, null, true, 1));
        for (var code : List.of("CA", "CB", "CC")) {
            entries.add(new Region(code, words, true, 1));
        }
        return new Directory(entries);
    }
}
