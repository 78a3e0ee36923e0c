package org.redress.routing.decision.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.contracts.AssignmentBasis;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Priority;
import org.redress.routing.decision.Explanation;
import org.redress.routing.decision.Explanation.LosingRule;
import org.redress.routing.decision.Suggested;
import org.redress.routing.decision.Suggested.Suggestion;
import org.redress.routing.decision.model.Decision.Decided;
import org.redress.routing.decision.model.Decision.Undetermined;
import org.redress.routing.decision.model.Reason;
import org.redress.routing.decision.model.RoutingCase;
import org.redress.routing.decision.model.Ruling;

/**
 * The last decision on a complaint and why it is so. {@code superseded}: it came to nothing, since a person or a later
 * event was faster; {@code earlier}: the decisions before it, oldest first. {@code suggestions} for those who decide, as
 * long as a person must; {@code suggestionsAway}: complaint-service did not give the text that they are made from.
 */
record DecisionView(
        UUID complaintId,
        Outcome outcome,
        String lead,
        List<String> coHandlers,
        HandlingClass handlingClass,
        Priority priority,
        AssignmentBasis basis,
        String rule,
        int ruleVersion,
        Reason reason,
        String why,
        List<LosingRule> alternatives,
        List<Suggestion> suggestions,
        boolean suggestionsAway,
        long basedOn,
        Instant decidedAt,
        boolean superseded,
        List<Earlier> earlier) {

    enum Outcome {
        DECIDED,
        UNDETERMINED
    }

    /** A decision that a later one replaced, in short. */
    record Earlier(Outcome outcome, String lead, Reason reason, long basedOn, Instant decidedAt, boolean superseded) {

        private static Earlier of(Ruling ruling) {
            var decided = ruling.decision() instanceof Decided d ? d : null;
            var open = ruling.decision() instanceof Undetermined u ? u : null;
            return new Earlier(
                    decided == null ? Outcome.UNDETERMINED : Outcome.DECIDED,
                    decided == null ? null : decided.lead(),
                    open == null ? null : open.reason(),
                    ruling.basedOn(),
                    ruling.decidedAt(),
                    ruling.superseded());
        }
    }

    static DecisionView of(RoutingCase routingCase, Ruling last, Explanation explanation, Suggested suggested) {
        var decided = last.decision() instanceof Decided d ? d : null;
        var open = last.decision() instanceof Undetermined u ? u : null;
        var rulings = routingCase.rulings();
        return new DecisionView(
                routingCase.complaintId(),
                decided == null ? Outcome.UNDETERMINED : Outcome.DECIDED,
                decided == null ? null : decided.lead(),
                decided == null ? List.of() : decided.coHandlers(),
                decided == null ? null : decided.handlingClass(),
                decided == null ? null : decided.priority(),
                decided == null ? null : decided.basis(),
                last.decision().rule(),
                last.decision().ruleVersion(),
                open == null ? null : open.reason(),
                explanation.why(),
                explanation.alternatives(),
                suggested.suggestions(),
                suggested.away(),
                last.basedOn(),
                last.decidedAt(),
                last.superseded(),
                rulings.subList(0, rulings.size() - 1).stream().map(Earlier::of).toList());
    }
}
