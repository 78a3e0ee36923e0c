package org.redress.routing.decision.model;

import java.util.List;
import org.redress.contracts.AssignmentBasis;

/** Who has the case now, as complaint-service told. */
public record Assignment(String lead, List<String> coHandlers, AssignmentBasis basis) {

    public Assignment {
        coHandlers = List.copyOf(coHandlers);
    }
}
