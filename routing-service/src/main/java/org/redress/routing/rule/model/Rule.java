package org.redress.routing.rule.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.redress.contracts.RoutingFacts;
import org.redress.routing.language.Words;

/** Complaints of which every condition holds go where the outcome says; {@code title} says so in words. */
public record Rule(String id, int order, Words title, List<Condition> when, InForce inForce, Outcome then) {

    public Rule {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        Objects.requireNonNull(inForce);
        Objects.requireNonNull(then);
        when = List.copyOf(when);
    }

    /** How many things the rule asks for; of two rules that apply the one that asks for more wins. */
    int specificity() {
        return when.size();
    }

    boolean applies(RoutingFacts facts, LocalDate on) {
        return inForce.on(on) && when.stream().allMatch(condition -> condition.holds(facts));
    }

    List<Condition> failed(RoutingFacts facts) {
        return when.stream().filter(condition -> !condition.holds(facts)).toList();
    }
}
