package org.redress.routing.rule.model;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.redress.contracts.Money;
import org.redress.contracts.RoutingFacts;

/** One thing that must be true of a complaint for a rule to apply. */
public sealed interface Condition {

    boolean holds(RoutingFacts facts);

    /** Whether a complaint to which this rule applies could also meet the condition. */
    boolean allows(Rule rule);

    /** The fact is stated and has one of these codes. */
    record OneOf(Fact fact, Set<String> codes) implements Condition {

        public OneOf {
            Objects.requireNonNull(fact);
            codes = Set.copyOf(codes);
            if (codes.isEmpty()) {
                throw new IllegalArgumentException("A condition on " + fact + " without a code never holds");
            }
        }

        /** In the order in which people look for them. */
        public SortedSet<String> sorted() {
            return new TreeSet<>(codes);
        }

        @Override
        public boolean holds(RoutingFacts facts) {
            var code = fact.codeIn(facts);
            return code != null && codes.contains(code);
        }

        @Override
        public boolean allows(Rule rule) {
            return rule.oneOf(fact)
                    .filter(other -> Collections.disjoint(codes, other.codes()))
                    .isEmpty();
        }
    }

    /** The investment at risk is stated in this very currency (nothing is converted) and is not less. */
    record InvestmentAtLeast(Money minimum) implements Condition {

        public InvestmentAtLeast {
            Objects.requireNonNull(minimum);
        }

        @Override
        public boolean holds(RoutingFacts facts) {
            var stated = facts.investmentAtRisk();
            return stated != null
                    && stated.currency().equals(minimum.currency())
                    && stated.decimal().compareTo(minimum.decimal()) >= 0;
        }

        @Override
        public boolean allows(Rule rule) {
            return rule.only(InvestmentAtLeast.class)
                    .filter(other -> !other.minimum.currency().equals(minimum.currency()))
                    .isEmpty();
        }
    }

    /** The number of jobs at risk is stated and is not less. */
    record JobsAtLeast(int minimum) implements Condition {

        @Override
        public boolean holds(RoutingFacts facts) {
            return facts.jobsAtRisk() != null && facts.jobsAtRisk() >= minimum;
        }

        @Override
        public boolean allows(Rule rule) {
            return true;
        }
    }
}
