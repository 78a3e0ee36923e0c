package org.redress.routing.rule.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.redress.contracts.RoutingFacts;

/** The rules compiled for each stretch of days in which none begins or ends, as soon as a day of it is asked for. */
final class RulesByDay {

    private final List<Rule> bestFirst;
    private final TreeSet<LocalDate> turns = new TreeSet<>();
    private final Map<LocalDate, Stretch> stretches = new ConcurrentHashMap<>();

    RulesByDay(List<Rule> bestFirst) {
        this.bestFirst = bestFirst;
        turns.add(LocalDate.MIN);
        for (var rule : bestFirst) {
            rule.inForce().firstDay().ifPresent(turns::add);
            rule.inForce().firstDayAfter().ifPresent(turns::add);
        }
    }

    private record Stretch(List<Rule> rules, RuleTree tree) {}

    Optional<Rule> winner(RoutingFacts facts, LocalDate on) {
        var from = turns.floor(on);
        var known = stretches.get(from);
        var stretch = known == null ? stretches.computeIfAbsent(from, this::compile) : known;
        var first = stretch.tree().first(facts, RuleTree.NOTHING);
        return first == RuleTree.NOTHING
                ? Optional.empty()
                : Optional.of(stretch.rules().get(first));
    }

    private Stretch compile(LocalDate day) {
        var inForce = bestFirst.stream().filter(rule -> rule.inForce().on(day)).toList();
        return new Stretch(inForce, RuleTree.of(inForce));
    }
}
