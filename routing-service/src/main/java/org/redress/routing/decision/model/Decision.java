package org.redress.routing.decision.model;

import java.util.List;
import org.redress.contracts.AssignmentBasis;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Priority;

/** Where a complaint belongs by the rules of one version, or that these cannot tell. */
public sealed interface Decision {

    int ruleVersion();

    /** The rule that won; null when none did, or when no rule was asked because a suggestion was taken. */
    String rule();

    /** {@code named} is the unit that the rule or the returning department named; differs from the lead when succeeded. */
    record Decided(
            String lead,
            List<String> coHandlers,
            HandlingClass handlingClass,
            Priority priority,
            AssignmentBasis basis,
            String named,
            String rule,
            int ruleVersion)
            implements Decision {

        public Decided {
            coHandlers = List.copyOf(coHandlers);
        }
    }

    /** {@code named} is the unit that cannot be taken; null when none was named. */
    record Undetermined(Reason reason, String named, String rule, int ruleVersion) implements Decision {}
}
