package org.redress.routing.rule.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.contracts.RoutingFacts;
import org.redress.routing.rule.model.Alternative.ConditionsFailed;
import org.redress.routing.rule.model.Alternative.LaterInOrder;
import org.redress.routing.rule.model.Alternative.LessSpecific;
import org.redress.routing.rule.model.Alternative.NotInForce;

/**
 * One immutable version of the rules, best first: the most specific wins, between equals the lower order. Where even that
 * is the same the id decides, so that a complaint always goes the same way; the report names such rules.
 */
public final class RuleSet {

    private static final Comparator<Rule> BEST_FIRST = Comparator.comparingInt(Rule::specificity)
            .reversed()
            .thenComparingInt(Rule::order)
            .thenComparing(Rule::id);

    private final int version;
    private final List<Rule> rules;
    private final Map<String, Rule> byId;
    private final RulesByDay compiled;

    public RuleSet(int version, List<Rule> rules) {
        this.version = version;
        this.rules = rules.stream().sorted(BEST_FIRST).toList();
        refuseRepeated(rules.stream().map(Rule::id).toList());
        this.byId = rules.stream().collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));
        this.compiled = new RulesByDay(this.rules);
    }

    public int version() {
        return version;
    }

    /** In the order in which they win. */
    public List<Rule> rules() {
        return rules;
    }

    public Optional<Rule> winner(RoutingFacts facts, LocalDate on) {
        return compiled.winner(facts, on);
    }

    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The rules that did not win, those that came nearest first. */
    public List<Alternative> alternatives(RoutingFacts facts, LocalDate on, int most) {
        var winner = winner(facts, on);
        return rules.stream()
                .filter(rule -> winner.filter(rule::equals).isEmpty())
                .map(rule -> alternative(rule, facts, on, winner))
                .sorted(Comparator.comparingInt(RuleSet::distance))
                .limit(most)
                .toList();
    }

    private static Alternative alternative(Rule rule, RoutingFacts facts, LocalDate on, Optional<Rule> winner) {
        var failed = rule.failed(facts);
        if (!failed.isEmpty()) {
            return new ConditionsFailed(rule, failed);
        }
        if (!rule.inForce().on(on)) {
            return new NotInForce(rule);
        }
        var better = winner.orElseThrow();
        return rule.specificity() < better.specificity()
                ? new LessSpecific(rule, better)
                : new LaterInOrder(rule, better);
    }

    private static int distance(Alternative alternative) {
        return alternative instanceof ConditionsFailed conditions
                ? conditions.failed().size()
                : 0;
    }

    private static void refuseRepeated(List<String> ids) {
        var seen = new HashSet<>();
        ids.stream().filter(id -> !seen.add(id)).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException("Two rules with the id " + id);
        });
    }
}
