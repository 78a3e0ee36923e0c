package org.redress.routing.decision;

import java.time.LocalDate;
import java.util.List;
import org.redress.contracts.AssignmentBasis;
import org.redress.contracts.RoutingFacts;
import org.redress.routing.decision.Explanation.LosingRule;
import org.redress.routing.decision.model.Decision.Decided;
import org.redress.routing.decision.model.Decision.Undetermined;
import org.redress.routing.decision.model.Ruling;
import org.redress.routing.rule.model.Alternative;
import org.redress.routing.rule.model.Alternative.ConditionsFailed;
import org.redress.routing.rule.model.Alternative.LaterInOrder;
import org.redress.routing.rule.model.Alternative.LessSpecific;
import org.redress.routing.rule.model.Fact;
import org.redress.routing.rule.model.InForce;
import org.redress.routing.rule.model.RuleSet;

/** Tells people why a complaint went where it went, from the very version of the rules that decided. */
record Explainer(RuleSet rules, Phrases phrases, ConditionWords conditions) {

    private static final int MOST_ALTERNATIVES = 20;

    Explanation explain(Ruling ruling) {
        var alternatives = rules.alternatives(ruling.facts(), ruling.day(), MOST_ALTERNATIVES).stream()
                .map(lost -> new LosingRule(lost.rule().id(), failed(lost, ruling)))
                .toList();
        return new Explanation(why(ruling), alternatives);
    }

    String why(Ruling ruling) {
        return ruling.decision() instanceof Decided decided
                ? decided(decided, ruling)
                : undetermined((Undetermined) ruling.decision(), ruling);
    }

    private String decided(Decided decision, Ruling ruling) {
        var why = decision.basis() == AssignmentBasis.RULE
                ? byRule(decision, ruling.facts())
                : phrases.say("why.suggestion", phrases.unit(ruling.returnedBy()), phrases.unit(decision.named()));
        return decision.named().equals(decision.lead())
                ? why
                : why + phrases.say("why.succeeded", phrases.unit(decision.named()), phrases.unit(decision.lead()));
    }

    private String byRule(Decided decision, RoutingFacts facts) {
        var rule = rules.rule(decision.rule()).orElseThrow();
        var met = rule.when().stream()
                .map(condition -> conditions.met(condition, facts))
                .toList();
        var version = String.valueOf(decision.ruleVersion());
        return phrases.say("why.rule", rule.id(), version, phrases.of(rule.title()), phrases.all(met));
    }

    private String undetermined(Undetermined decision, Ruling ruling) {
        var category = phrases.quoted(Fact.CATEGORY, ruling.facts().category());
        return phrases.say("why." + decision.reason(), proposal(decision, ruling), category);
    }

    /** Who proposed whom: a rule, or the unit that returned the case. */
    private String proposal(Undetermined decision, Ruling ruling) {
        if (decision.rule() != null) {
            var version = String.valueOf(decision.ruleVersion());
            return phrases.say("proposal.rule", decision.rule(), version, phrases.unit(decision.named()));
        }
        if (decision.named() != null) {
            return phrases.say("proposal.unit", phrases.unit(ruling.returnedBy()), phrases.unit(decision.named()));
        }
        return ruling.returnedBy() == null ? "" : phrases.unit(ruling.returnedBy());
    }

    private String failed(Alternative alternative, Ruling ruling) {
        if (alternative instanceof ConditionsFailed lost) {
            return phrases.all(failed(lost, ruling.facts()));
        }
        if (alternative instanceof LessSpecific lost) {
            return phrases.say("failed.lessSpecific", lost.winner().id());
        }
        if (alternative instanceof LaterInOrder lost) {
            return phrases.say("failed.laterInOrder", lost.winner().id());
        }
        return notInForce(alternative.rule().inForce(), ruling.day());
    }

    private List<String> failed(ConditionsFailed lost, RoutingFacts facts) {
        return lost.failed().stream()
                .map(condition -> conditions.failed(condition, facts))
                .toList();
    }

    private String notInForce(InForce inForce, LocalDate day) {
        return inForce.from() != null && day.isBefore(inForce.from())
                ? phrases.say("failed.notYet", inForce.from().toString())
                : phrases.say("failed.noLonger", inForce.until().toString());
    }
}
