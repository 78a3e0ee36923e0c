package org.redress.complaint.model;

import java.util.List;
import org.redress.contracts.AssignmentBasis;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.RoutingEvent.RoutingDecided;

/** Who handles it and on what basis; {@code rule} and {@code ruleVersion} are null when a person decided. */
public record Assignment(
        String lead,
        List<String> coHandlers,
        HandlingClass handlingClass,
        AssignmentBasis basis,
        String rule,
        Integer ruleVersion,
        boolean centreReviewCompulsory) {

    public Assignment {
        coHandlers = coHandlers == null ? List.of() : List.copyOf(coHandlers);
    }

    public static Assignment byPerson(String lead, List<String> coHandlers, HandlingClass handlingClass) {
        return new Assignment(lead, coHandlers, handlingClass, AssignmentBasis.PERSON, null, null, false);
    }

    public static Assignment byRouting(RoutingDecided decided) {
        return new Assignment(
                decided.lead(),
                decided.coHandlers(),
                decided.handlingClass(),
                decided.basis(),
                decided.rule(),
                decided.ruleVersion(),
                false);
    }

    public boolean involves(String department) {
        return lead.equals(department) || coHandlers.contains(department);
    }
}
