package org.redress.routing.rule.model;

import java.util.List;
import java.util.Set;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Money;
import org.redress.contracts.Priority;
import org.redress.routing.language.Words;

/** Small rules whose title is their id. */
public final class RuleMother {

    private RuleMother() {}

    public static Rule rule(String id, int order, String lead, Condition... when) {
        return rule(id, order, lead, InForce.ALWAYS, when);
    }

    public static Rule rule(String id, int order, String lead, InForce inForce, Condition... when) {
        return new Rule(
                id,
                order,
                new Words(id, id),
                List.of(when),
                inForce,
                new Outcome(lead, List.of(), null, Priority.NORMAL));
    }

    public static Condition is(Fact fact, String... codes) {
        return new Condition.OneOf(fact, Set.of(codes));
    }

    /** A rule that asks for everything there is to ask for. */
    public static Rule ofEverything() {
        return new Rule(
                "everything",
                7,
                new Words("全部条件", "Everything: all of it"),
                List.of(
                        is(Fact.KIND, "RIGHTS"),
                        is(Fact.CATEGORY, "FEES", "FINES"),
                        is(Fact.REGION, "LANSHAN"),
                        is(Fact.RESPONDENT, "ECON_TRADE"),
                        is(Fact.COMPLAINANT_TYPE, "FIE", "CHAMBER"),
                        is(Fact.COUNTRY, "NO", "DE"),
                        is(Fact.LANGUAGE, "zh"),
                        new Condition.InvestmentAtLeast(new Money("1000000.50", "EUR")),
                        new Condition.JobsAtLeast(50)),
                new InForce(FactsMother.DAY, FactsMother.DAY.plusDays(30)),
                new Outcome("PLANNING", List.of("SCI_TECH", "AGRICULTURE"), HandlingClass.COMPLEX, Priority.HIGH));
    }

    public static RuleSet rules(Rule... rules) {
        return new RuleSet(1, List.of(rules));
    }
}
