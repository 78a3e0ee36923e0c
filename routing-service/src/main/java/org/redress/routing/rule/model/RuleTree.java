package org.redress.routing.rule.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.contracts.RoutingFacts;
import org.redress.routing.rule.model.Condition.OneOf;

/**
 * Rules in the order in which they win, to be reached by the codes they ask for: one that asks for other codes than a
 * complaint has is not even looked at, however many of these there are.
 */
sealed interface RuleTree {

    int NOTHING = Integer.MAX_VALUE;

    /** The rank of the first rule here that applies if it comes before {@code bound}, else {@code bound}. */
    int first(RoutingFacts facts, int bound);

    static RuleTree of(List<Rule> rules) {
        var ranked = new ArrayList<Ranked>();
        for (var rule : rules) {
            ranked.add(new Ranked(ranked.size(), rule));
        }
        return Fork.of(ranked, EnumSet.allOf(Fact.class));
    }

    record Ranked(int rank, Rule rule) {

        private Set<String> codes(Fact fact) {
            return rule.oneOf(fact).map(OneOf::codes).orElse(Set.of());
        }
    }

    /** So few that looking at each is the fastest. */
    record Leaf(List<Ranked> rules) implements RuleTree {

        private static final int FEW = 3;

        @Override
        public int first(RoutingFacts facts, int bound) {
            for (var i = 0; i < rules.size(); i++) {
                var ranked = rules.get(i);
                if (ranked.rank() >= bound) {
                    return bound;
                }
                if (ranked.rule().holds(facts)) {
                    return ranked.rank();
                }
            }
            return bound;
        }
    }

    /** By the codes of one fact; {@code rest} holds the rules that do not ask for it. */
    record Fork(Fact fact, Map<String, RuleTree> byCode, RuleTree rest, int best) implements RuleTree {

        /** A rule stands under each of its codes; beyond this many copies a fact is no good to fork at. */
        private static final int MOST_COPIES = 8;

        @Override
        public int first(RoutingFacts facts, int bound) {
            if (best >= bound) {
                return bound;
            }
            var code = fact.codeIn(facts);
            var under = code == null ? null : byCode.get(code);
            return rest.first(facts, under == null ? bound : under.first(facts, bound));
        }

        private static RuleTree of(List<Ranked> rules, Set<Fact> left) {
            if (rules.size() <= Leaf.FEW) {
                return new Leaf(List.copyOf(rules));
            }
            return left.stream()
                    .map(fact -> Split.of(rules, fact))
                    .filter(split -> !split.byCode().isEmpty() && split.copies() <= MOST_COPIES * rules.size())
                    .min(Comparator.comparingInt(Split::most))
                    .<RuleTree>map(split -> split.fork(rules.get(0).rank(), left))
                    .orElseGet(() -> new Leaf(List.copyOf(rules)));
        }
    }

    /** What forking at a fact would come to. */
    record Split(Fact fact, Map<String, List<Ranked>> byCode, List<Ranked> rest) {

        private static Split of(List<Ranked> rules, Fact fact) {
            var split = new Split(fact, new HashMap<>(), new ArrayList<>());
            rules.forEach(ranked -> {
                var codes = ranked.codes(fact);
                codes.forEach(code -> split.byCode
                        .computeIfAbsent(code, c -> new ArrayList<>())
                        .add(ranked));
                if (codes.isEmpty()) {
                    split.rest.add(ranked);
                }
            });
            return split;
        }

        /** How many rules may be left for a complaint. */
        private int most() {
            return rest.size()
                    + byCode.values().stream().mapToInt(List::size).max().orElse(0);
        }

        private int copies() {
            return byCode.values().stream().mapToInt(List::size).sum();
        }

        private Fork fork(int best, Set<Fact> left) {
            var later = EnumSet.copyOf(left);
            later.remove(fact);
            var trees = new HashMap<String, RuleTree>();
            byCode.forEach((code, rules) -> trees.put(code, Fork.of(rules, later)));
            return new Fork(fact, trees, Fork.of(rest, later), best);
        }
    }
}
