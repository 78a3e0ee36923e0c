package org.redress.complaint.lifecycle;

import org.redress.complaint.model.Assignment;
import org.redress.complaint.model.Refused;
import org.redress.complaint.record.Complaints;
import org.redress.complaint.record.Origin;
import org.redress.complaint.record.StoredComplaint;
import org.redress.contracts.Actor;
import org.redress.contracts.RoutingEvent.RoutingDecided;

/** Assigns what the routing service decided, as long as that still answers the open question; never forces it. */
public class ApplyRouting {

    /** What became of a decision. */
    public enum Outcome {
        ASSIGNED,
        /** It answers a question nobody asks any more. */
        SUPERSEDED,
        /** It names the department complained about, or it was returned too often: a person must decide. */
        REFUSED,
        LOST_RACE
    }

    private static final Actor ROUTING = Actor.system("routing-service");

    private final Complaints complaints;
    private final Permissions permissions;

    public ApplyRouting(Complaints complaints, Permissions permissions) {
        this.complaints = complaints;
        this.permissions = permissions;
    }

    /** Only {@link Outcome#ASSIGNED} has noted the consumed event. */
    public Outcome apply(RoutingDecided decided, Origin.Consumed consumed) {
        var found = complaints.find(decided.complaintId());
        if (found.isEmpty() || !found.get().complaint().awaitsRoutingOf(decided.basedOn())) {
            return Outcome.SUPERSEDED;
        }
        return assign(found.get(), decided, consumed);
    }

    private Outcome assign(StoredComplaint found, RoutingDecided decided, Origin.Consumed consumed) {
        try {
            var on = permissions.occasion(found, ROUTING);
            var decision = found.complaint().assign(Assignment.byRouting(decided), on);
            return complaints.change(found, decision, consumed) ? Outcome.ASSIGNED : Outcome.LOST_RACE;
        } catch (Refused forAPersonToDecide) {
            return Outcome.REFUSED;
        }
    }
}
