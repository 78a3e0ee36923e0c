package org.redress.routing.decision;

import org.redress.contracts.RoutingFacts;
import org.redress.routing.rule.model.Condition;
import org.redress.routing.rule.model.Condition.InvestmentAtLeast;
import org.redress.routing.rule.model.Condition.JobsAtLeast;
import org.redress.routing.rule.model.Condition.OneOf;

/** Says what a condition found in a complaint. */
record ConditionWords(Phrases phrases) {

    String met(Condition condition, RoutingFacts facts) {
        if (condition instanceof OneOf oneOf) {
            var code = oneOf.fact().of(facts).orElseThrow();
            return phrases.say("met.oneOf", phrases.label(oneOf.fact()), phrases.quoted(oneOf.fact(), code));
        }
        return condition instanceof InvestmentAtLeast investment
                ? phrases.say("met.investment", phrases.amount(investment.minimum()))
                : phrases.say("met.jobs", jobs((JobsAtLeast) condition));
    }

    String failed(Condition condition, RoutingFacts facts) {
        if (condition instanceof OneOf oneOf) {
            return failed(oneOf, facts);
        }
        return condition instanceof InvestmentAtLeast investment
                ? failed(investment, facts)
                : failed((JobsAtLeast) condition, facts);
    }

    private String failed(OneOf condition, RoutingFacts facts) {
        var fact = condition.fact();
        var wanted = phrases.anyOf(fact, condition.codes());
        return fact.of(facts)
                .map(code -> phrases.say("failed.oneOf", phrases.label(fact), phrases.quoted(fact, code), wanted))
                .orElseGet(() -> phrases.say("failed.oneOf.unstated", phrases.label(fact), wanted));
    }

    private String failed(InvestmentAtLeast condition, RoutingFacts facts) {
        var minimum = phrases.amount(condition.minimum());
        return facts.investmentAtRisk() == null
                ? phrases.say("failed.investment.unstated", minimum)
                : phrases.say("failed.investment", phrases.amount(facts.investmentAtRisk()), minimum);
    }

    private String failed(JobsAtLeast condition, RoutingFacts facts) {
        return facts.jobsAtRisk() == null
                ? phrases.say("failed.jobs.unstated", jobs(condition))
                : phrases.say("failed.jobs", String.valueOf(facts.jobsAtRisk()), jobs(condition));
    }

    private static String jobs(JobsAtLeast condition) {
        return String.valueOf(condition.minimum());
    }
}
