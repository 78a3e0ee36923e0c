package org.redress.routing.rule.model;

import java.util.Objects;
import java.util.Set;
import org.redress.contracts.Money;
import org.redress.contracts.RoutingFacts;

/** One thing that must be true of a complaint for a rule to apply. */
public sealed interface Condition {

    boolean holds(RoutingFacts facts);

    /** The fact is stated and has one of these codes. */
    record OneOf(Fact fact, Set<String> codes) implements Condition {

        public OneOf {
            Objects.requireNonNull(fact);
            codes = Set.copyOf(codes);
            if (codes.isEmpty()) {
                throw new IllegalArgumentException("A condition on " + fact + " without a code never holds");
            }
        }

        @Override
        public boolean holds(RoutingFacts facts) {
            var code = fact.codeIn(facts);
            return code != null && codes.contains(code);
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
    }

    /** The number of jobs at risk is stated and is not less. */
    record JobsAtLeast(int minimum) implements Condition {

        @Override
        public boolean holds(RoutingFacts facts) {
            return facts.jobsAtRisk() != null && facts.jobsAtRisk() >= minimum;
        }
    }
}
