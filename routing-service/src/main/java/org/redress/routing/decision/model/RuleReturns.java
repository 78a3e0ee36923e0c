package org.redress.routing.decision.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** How often departments gave back what a rule had placed with them. */
public record RuleReturns(String rule, int version, int placed, int returned) {

    private record Key(String rule, int version) {}

    public double rate() {
        return returned / (double) placed;
    }

    /** So few say nothing yet, so few returned are usual. */
    public boolean misroutes(int least, double from) {
        return placed >= least && rate() >= from;
    }

    /** Worst first. */
    public static List<RuleReturns> of(List<Placement> placements) {
        var byRule = new LinkedHashMap<Key, RuleReturns>();
        for (var one : placements) {
            var first = new RuleReturns(one.rule(), one.version(), 1, one.returned() ? 1 : 0);
            byRule.merge(new Key(one.rule(), one.version()), first, RuleReturns::plus);
        }
        var all = new ArrayList<>(byRule.values());
        all.sort(Comparator.comparingDouble(RuleReturns::rate)
                .thenComparing(RuleReturns::placed)
                .reversed()
                .thenComparing(RuleReturns::rule)
                .thenComparing(RuleReturns::version));
        return List.copyOf(all);
    }

    private RuleReturns plus(RuleReturns other) {
        return new RuleReturns(rule, version, placed + other.placed, returned + other.returned);
    }
}
