package org.redress.routing.rule.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.contracts.RoutingFacts;
import org.redress.routing.language.Words;
import org.redress.routing.rule.model.Condition.OneOf;

/**
 * Complaints of which every condition holds go where the outcome says; {@code title} says so in words. Of each kind there
 * is one condition at most, for each fact one.
 */
public record Rule(String id, int order, Words title, List<Condition> when, InForce inForce, Outcome then) {

    public Rule {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        Objects.requireNonNull(inForce);
        Objects.requireNonNull(then);
        when = List.copyOf(when);
        var asked = new HashSet<>();
        for (var condition : when) {
            if (!asked.add(condition instanceof OneOf oneOf ? oneOf.fact() : condition.getClass())) {
                throw new IllegalArgumentException("Rule " + id + " asks for the same thing twice");
            }
        }
    }

    /** How many things the rule asks for; of two rules that apply the one that asks for more wins. */
    int specificity() {
        return when.size();
    }

    boolean holds(RoutingFacts facts) {
        for (var i = 0; i < when.size(); i++) {
            if (!when.get(i).holds(facts)) {
                return false;
            }
        }
        return true;
    }

    boolean applies(RoutingFacts facts, LocalDate on) {
        return inForce.on(on) && holds(facts);
    }

    List<Condition> failed(RoutingFacts facts) {
        return when.stream().filter(condition -> !condition.holds(facts)).toList();
    }

    /** Asks for more, or for as much and comes earlier in the order. */
    boolean beats(Rule other) {
        return specificity() > other.specificity() || (specificity() == other.specificity() && order < other.order());
    }

    /** Whether there could be a complaint to which both apply. */
    boolean mayMeet(Rule other) {
        if (!inForce.overlaps(other.inForce())) {
            return false;
        }
        for (var condition : when) {
            if (!condition.allows(other)) {
                return false;
            }
        }
        return true;
    }

    /** What the rule asks of that fact; empty when it does not care. */
    public Optional<OneOf> oneOf(Fact fact) {
        return conditions(OneOf.class).filter(oneOf -> oneOf.fact() == fact).findFirst();
    }

    /** The only condition of that kind; empty when the rule does not care. */
    public <C extends Condition> Optional<C> only(Class<C> kind) {
        return conditions(kind).findFirst();
    }

    private <C extends Condition> Stream<C> conditions(Class<C> kind) {
        return when.stream().filter(kind::isInstance).map(kind::cast);
    }
}
