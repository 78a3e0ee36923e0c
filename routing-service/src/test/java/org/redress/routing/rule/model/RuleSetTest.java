package org.redress.routing.rule.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.routing.rule.model.Fact.CATEGORY;
import static org.redress.routing.rule.model.Fact.COUNTRY;
import static org.redress.routing.rule.model.Fact.REGION;
import static org.redress.routing.rule.model.FactsMother.DAY;
import static org.redress.routing.rule.model.FactsMother.about;
import static org.redress.routing.rule.model.RuleMother.is;
import static org.redress.routing.rule.model.RuleMother.rule;
import static org.redress.routing.rule.model.RuleMother.rules;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.contracts.ComplainantType;
import org.redress.contracts.Kind;
import org.redress.contracts.Money;
import org.redress.routing.rule.model.Alternative.ConditionsFailed;
import org.redress.routing.rule.model.Alternative.LaterInOrder;
import org.redress.routing.rule.model.Alternative.LessSpecific;
import org.redress.routing.rule.model.Alternative.NotInForce;

class RuleSetTest {

    private final Rule general = rule("general", 1, "A", is(CATEGORY, "FEES"));
    private final Rule later = rule("later", 2, "B", is(REGION, "LANSHAN"));
    private final Rule specific = rule("specific", 3, "C", is(CATEGORY, "FEES"), is(REGION, "LANSHAN", "FEIXIAN"));
    private final Rule elsewhere = rule("elsewhere", 4, "D", is(CATEGORY, "FINES"), is(COUNTRY, "FR"));
    private final Rule ended =
            rule("ended", 5, "E", new InForce(null, DAY.minusDays(1)), is(CATEGORY, "FEES"), is(REGION, "LANSHAN"));

    @Test
    void theRuleThatAsksForMoreWinsWhateverItsOrder() {
        assertThat(rules(general, later, specific).winner(about("FEES"), DAY)).contains(specific);
    }

    @Test
    void betweenEqualsTheLowerOrderWins() {
        assertThat(rules(later, general).winner(about("FEES"), DAY)).contains(general);
    }

    @Test
    void whereNothingElseDecidesTheIdDoesSoThatItIsAlwaysTheSame() {
        var alike = rule("another", 1, "B", is(REGION, "LANSHAN"));
        assertThat(rules(general, alike).winner(about("FEES"), DAY)).contains(alike);
        assertThat(rules(alike, general).winner(about("FEES"), DAY)).contains(alike);
    }

    @Test
    void aRuleIsInForceOnItsFirstAndItsLastDay() {
        var march = rule("march", 1, "A", new InForce(DAY, DAY.plusDays(29)));
        assertThat(rules(march).winner(about("FEES"), DAY.minusDays(1))).isEmpty();
        assertThat(rules(march).winner(about("FEES"), DAY)).contains(march);
        assertThat(rules(march).winner(about("FEES"), DAY.plusDays(29))).contains(march);
        assertThat(rules(march).winner(about("FEES"), DAY.plusDays(30))).isEmpty();
    }

    @Test
    void everyRuleThatLostSaysWhyTheNearestFirst() {
        var set = rules(general, later, specific, elsewhere, ended);

        assertThat(set.alternatives(about("FEES"), DAY, 10))
                .containsExactly(
                        new NotInForce(ended),
                        new LessSpecific(general, specific),
                        new LessSpecific(later, specific),
                        new ConditionsFailed(elsewhere, elsewhere.when()));
        assertThat(set.alternatives(about("FEES"), DAY, 2)).hasSize(2);
    }

    @Test
    void anEqualThatComesLaterSaysSo() {
        assertThat(rules(general, later).alternatives(about("FEES"), DAY, 10))
                .containsExactly(new LaterInOrder(later, general));
    }

    @Test
    void investmentIsComparedInItsOwnCurrencyOnly() {
        var large = rule("large", 1, "A", new Condition.InvestmentAtLeast(new Money("1000000", "EUR")));
        assertThat(rules(large).winner(investing("1000000.00", "EUR"), DAY)).contains(large);
        assertThat(rules(large).winner(investing("999999.99", "EUR"), DAY)).isEmpty();
        assertThat(rules(large).winner(investing("9000000", "CNY"), DAY)).isEmpty();
        assertThat(rules(large).winner(about("FEES"), DAY)).isEmpty();
    }

    @Test
    void rulesThatCouldNotBeToldApartAreRefused() {
        assertThatThrownBy(() -> rules(general, rule("general", 2, "B"))).hasMessageContaining("id general");
        assertThatThrownBy(() -> rule("twice", 2, "B", is(CATEGORY, "FEES"), is(CATEGORY, "FINES")))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> is(CATEGORY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new InForce(DAY, DAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRuleIsFoundById() {
        assertThat(rules(general, later).rule("later")).contains(later);
        assertThat(rules(general, later).rule("none")).isEmpty();
        assertThat(List.copyOf(rules(later, general).rules())).containsExactly(general, later);
    }

    private static Facts investing(String amount, String currency) {
        return FactsMother.with(
                Kind.RIGHTS, "FEES", "LANSHAN", null, ComplainantType.FIE, "DE", new Money(amount, currency));
    }
}
