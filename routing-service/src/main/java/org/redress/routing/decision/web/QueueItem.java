package org.redress.routing.decision.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Kind;
import org.redress.routing.decision.Suggested;
import org.redress.routing.decision.Suggested.Suggestion;
import org.redress.routing.decision.model.Reason;
import org.redress.routing.decision.model.RoutingCase;

/**
 * A complaint that waits for a person to name a department; {@code since} is when it began to wait.
 * {@code suggestionsAway}: complaint-service did not give the text that they are made from.
 */
record QueueItem(
        UUID complaintId,
        Instant since,
        Reason reason,
        String why,
        long basedOn,
        Kind kind,
        String category,
        String region,
        String respondentDepartment,
        HandlingClass handlingClass,
        List<Suggestion> suggestions,
        boolean suggestionsAway) {

    static QueueItem of(RoutingCase waiting, long basedOn, String why, Suggested suggested) {
        var facts = waiting.facts();
        return new QueueItem(
                waiting.complaintId(),
                waiting.queue().since(),
                waiting.queue().reason(),
                why,
                basedOn,
                facts.kind(),
                facts.category(),
                facts.region(),
                facts.respondentDepartment(),
                facts.handlingClass(),
                suggested.suggestions(),
                suggested.away());
    }
}
