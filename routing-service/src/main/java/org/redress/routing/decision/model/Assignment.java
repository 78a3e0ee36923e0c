package org.redress.routing.decision.model;

import java.time.Instant;
import java.util.List;
import org.redress.contracts.AssignmentBasis;

/** Who has the case now, as complaint-service told; {@code signedForAt} is null until the lead has taken it on. */
public record Assignment(String lead, List<String> coHandlers, AssignmentBasis basis, Instant signedForAt) {

    public Assignment {
        coHandlers = List.copyOf(coHandlers);
    }

    public static Assignment to(String lead, List<String> coHandlers, AssignmentBasis basis) {
        return new Assignment(lead, coHandlers, basis, null);
    }

    Assignment signedForAt(Instant at) {
        return new Assignment(lead, coHandlers, basis, at);
    }
}
