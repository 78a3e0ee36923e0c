package org.redress.notification.deadline.model;

import java.util.List;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.ComplaintEvent.AssignmentReturned;
import org.redress.contracts.ComplaintEvent.ComplaintAssigned;
import org.redress.contracts.ComplaintEvent.ComplaintFiled;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Role;
import org.redress.contracts.RoutingFacts;

/** What clocks and notices need to know of a complaint; {@code investor} is an account id, null when filed on behalf. */
public record Facts(
        String lead, List<String> coHandlers, HandlingClass handlingClass, String investor, String language) {

    static final Facts NONE = new Facts(null, List.of(), null, null, null);

    public Facts {
        coHandlers = List.copyOf(coHandlers);
    }

    Facts after(ComplaintEvent event) {
        if (event instanceof ComplaintFiled filed && filed.actor().role() == Role.INVESTOR) {
            return new Facts(
                    lead, coHandlers, filed.handlingClass(), filed.actor().id(), filed.language());
        }
        if (event instanceof RoutingFacts facts) {
            return new Facts(lead, coHandlers, facts.handlingClass(), investor, facts.language());
        }
        if (event instanceof ComplaintAssigned assigned) {
            var known = assigned.handlingClass() == null ? handlingClass : assigned.handlingClass();
            return new Facts(assigned.lead(), assigned.coHandlers(), known, investor, language);
        }
        return event instanceof AssignmentReturned
                ? new Facts(null, List.of(), handlingClass, investor, language)
                : this;
    }
}
