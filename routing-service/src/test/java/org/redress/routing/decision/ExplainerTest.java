package org.redress.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.routing.rule.model.Fact.CATEGORY;
import static org.redress.routing.rule.model.Fact.COMPLAINANT_TYPE;
import static org.redress.routing.rule.model.Fact.COUNTRY;
import static org.redress.routing.rule.model.Fact.KIND;
import static org.redress.routing.rule.model.Fact.LANGUAGE;
import static org.redress.routing.rule.model.Fact.RESPONDENT;
import static org.redress.routing.rule.model.FactsMother.DAY;
import static org.redress.routing.rule.model.FactsMother.NOON;
import static org.redress.routing.rule.model.FactsMother.about;
import static org.redress.routing.rule.model.FactsMother.against;
import static org.redress.routing.rule.model.RuleMother.is;
import static org.redress.routing.rule.model.RuleMother.rule;
import static org.redress.routing.rule.model.RuleMother.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.contracts.Money;
import org.redress.routing.decision.Explanation.LosingRule;
import org.redress.routing.decision.model.Decision;
import org.redress.routing.decision.model.Decision.Undetermined;
import org.redress.routing.decision.model.Reason;
import org.redress.routing.decision.model.Router;
import org.redress.routing.decision.model.Ruling;
import org.redress.routing.directory.model.Directory;
import org.redress.routing.directory.model.DirectoryMother;
import org.redress.routing.rule.model.Condition.InvestmentAtLeast;
import org.redress.routing.rule.model.Condition.JobsAtLeast;
import org.redress.routing.rule.model.Facts;
import org.redress.routing.rule.model.InForce;
import org.redress.routing.rule.model.RuleSet;
import org.springframework.context.support.ResourceBundleMessageSource;

class ExplainerTest {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final Locale EN = Locale.ENGLISH;

    private final Directory directory = DirectoryMother.directory();
    private final RuleSet rules = rules(
            rule("fees", 1, "A", is(CATEGORY, "FEES"), is(KIND, "RIGHTS")),
            rule("any-fees", 2, "B", is(CATEGORY, "FEES")),
            rule("fie", 3, "B", is(COMPLAINANT_TYPE, "FIE", "CHAMBER"), is(KIND, "RIGHTS")),
            rule("soon", 4, "C", new InForce(DAY.plusDays(1), null), is(KIND, "RIGHTS")),
            rule("past", 5, "C", new InForce(null, DAY.minusDays(1)), is(KIND, "RIGHTS")),
            rule("large", 6, "D", new InvestmentAtLeast(new Money("1000000", "EUR"))),
            rule("french", 7, "E", is(COUNTRY, "FR")),
            rule("jobs", 9, "D", new JobsAtLeast(50), is(LANGUAGE, "zh", "ja")),
            rule("about-y", 8, "Y", is(CATEGORY, "GIFTS", "FEES"), is(RESPONDENT, "A", "B"), is(COUNTRY, "FR")));
    private final Router router = new Router(rules, directory);

    @Test
    void aDecisionNamesItsRuleInWordsAndWhatWasMet() {
        var ruling = byRules(about("FEES"));
        assertThat(explain(ruling, EN).why())
                .isEqualTo("Rule fees (version 1): fees. Conditions met: category is \"fees\"; kind is \"rights"
                        + " complaint\".");
        assertThat(explain(ruling, ZH).why()).isEqualTo("依据路由规则 fees（第 1 版）：fees。符合条件：事项类别为“收费”；投诉类型为“权益投诉”。");
    }

    @Test
    void everyRuleThatLostSaysWhy() {
        assertThat(explain(byRules(about("FEES")), EN).alternatives())
                .containsExactly(
                        new LosingRule("fie", "applies too, but rule fees comes first in the order"),
                        new LosingRule("any-fees", "applies too, but rule fees asks for more"),
                        new LosingRule("soon", "in force only from 2026-03-03"),
                        new LosingRule("past", "in force only until 2026-03-01"),
                        new LosingRule("large", "investment at risk is not stated, must be at least 1000000 EUR"),
                        new LosingRule("french", "country or area is \"Germany\", not \"France\""),
                        new LosingRule(
                                "about-y",
                                "department complained about is not stated, must be \"A Bureau\" or \"B Bureau\";"
                                        + " country or area is \"Germany\", not \"France\""),
                        new LosingRule(
                                "jobs",
                                "jobs at risk are not stated, must be at least 50; language is \"English\", not"
                                        + " \"Japanese\" or \"Chinese\""));
        assertThat(explain(byRules(about("FEES")), ZH).alternatives())
                .contains(
                        new LosingRule("about-y", "未填写被投诉单位，规则要求为“A局”或“B局”；国家（地区）为“德国”，而非“法国”"),
                        new LosingRule("large", "未填写涉及投资额，规则要求不低于 1000000 EUR"),
                        new LosingRule("jobs", "未填写涉及就业岗位，规则要求不少于 50 个；语言为“英语”，而非“日语”或“中文”"));
    }

    @Test
    void aSuggestionThatWasTakenSaysWhoMadeItAndWhoSucceeds() {
        var decision = router.bySuggestion("Y", 1, about("FEES"), Set.of("B"));
        var ruling = new Ruling(4, NOON, DAY, about("FEES"), "B", decision, false);
        assertThat(explain(ruling, EN).why())
                .isEqualTo("B Bureau returned the complaint and suggested Y Bureau; no rule forbids it, and that"
                        + " department has not had the case before. Y Bureau is no longer active; A Bureau has taken"
                        + " over from it.");
    }

    @Test
    void aLeadThatIsComplainedAboutIsExplained() {
        assertThat(explain(byRules(against("FEES", "A")), EN).why())
                .isEqualTo("Rule fees (version 1) names A Bureau, but that is the department complained about. A"
                        + " department never leads on a complaint about itself, so a person must decide.");
        assertThat(explain(byRules(against("FEES", "A")), ZH).why())
                .isEqualTo("路由规则 fees（第 1 版）指定由A局主办，但该单位是本件的被投诉单位，不得主办针对自身的投诉，须由人工确定承办单位。");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasWordsInBothLanguages(Reason reason) {
        for (var decision : List.<Decision>of(
                new Undetermined(reason, null, null, 1),
                new Undetermined(reason, "A", null, 1),
                new Undetermined(reason, "A", "fees", 1))) {
            var ruling = new Ruling(4, NOON, DAY, about("FEES"), "B", decision, false);
            assertThat(explain(ruling, ZH).why()).isNotBlank().matches("[^a-z{}]*(fees)?[^a-z{}]*");
            assertThat(explain(ruling, EN).why()).isNotBlank().doesNotContainPattern("[\\p{IsHan}{}]");
        }
    }

    private Ruling byRules(Facts facts) {
        return new Ruling(2, NOON, DAY, facts, null, router.byRules(facts, DAY, Set.of()), false);
    }

    private Explanation explain(Ruling ruling, Locale language) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var phrases = new Phrases(messages, directory, language);
        return new Explainer(rules, phrases, new ConditionWords(phrases)).explain(ruling);
    }
}
