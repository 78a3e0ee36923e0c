package org.redress.routing.rule.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
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

    public static RuleSet rules(Rule... rules) {
        return new RuleSet(1, Instant.EPOCH, List.of(rules));
    }
}
