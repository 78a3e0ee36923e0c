package org.redress.complaint.model;

import java.util.List;
import org.redress.contracts.AssignmentBasis;
import org.redress.contracts.ComplaintEvent.ComplaintAssigned;
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
        return byPerson(lead, coHandlers, handlingClass, AssignmentBasis.PERSON);
    }

    /** As a supervisor decided after the last return. */
    public static Assignment adjudicated(String lead, List<String> coHandlers, HandlingClass handlingClass) {
        return byPerson(lead, coHandlers, handlingClass, AssignmentBasis.ADJUDICATED);
    }

    private static Assignment byPerson(
            String lead, List<String> coHandlers, HandlingClass handlingClass, AssignmentBasis basis) {
        return new Assignment(lead, coHandlers, handlingClass, basis, null, null, false);
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

    static Assignment of(ComplaintAssigned event) {
        return new Assignment(
                event.lead(),
                event.coHandlers(),
                event.handlingClass(),
                event.basis(),
                event.rule(),
                event.ruleVersion(),
                event.centreReviewCompulsory());
    }

    public boolean involves(String department) {
        return lead.equals(department) || coHandlers.contains(department);
    }
}
