package org.redress.complaint.model;

import java.util.List;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.ComplaintEvent.AssignmentReturned;
import org.redress.contracts.ComplaintEvent.AssignmentSignedFor;
import org.redress.contracts.ComplaintEvent.ComplaintAccepted;
import org.redress.contracts.ComplaintEvent.ComplaintAssigned;
import org.redress.contracts.ComplaintEvent.ComplaintFiled;
import org.redress.contracts.ComplaintEvent.ComplaintNotAccepted;
import org.redress.contracts.ComplaintEvent.MaterialsSupplied;
import org.redress.contracts.ComplaintEvent.ProgressRecorded;
import org.redress.contracts.ComplaintEvent.ResultSubmitted;
import org.redress.contracts.ComplaintEvent.SupplementRequested;

/** What each event does to the state; the only way a complaint ever changes, and how an audit rebuilds it. */
public final class Fold {

    private Fold() {}

    /** {@code before} is null for a complaint's first event. */
    static Complaint of(Complaint before, List<Step> steps) {
        var state = before;
        for (var step : steps) {
            state = after(state, step.event());
        }
        return state;
    }

    public static Complaint after(Complaint before, ComplaintEvent event) {
        if (event instanceof ComplaintFiled filed) {
            return filed(filed);
        }
        if (before == null) {
            throw new IllegalArgumentException(
                    "Begins without a filing: " + event.getClass().getSimpleName());
        }
        var draft = new Draft(before);
        apply(event, draft);
        return draft.complaint();
    }

    private static void apply(ComplaintEvent event, Draft to) {
        if (event instanceof SupplementRequested requested) {
            to.status = Status.AWAITING_SUPPLEMENT;
            to.supplements = requested.round();
        } else if (event instanceof MaterialsSupplied) {
            to.status = Status.SUBMITTED;
        } else if (event instanceof ComplaintAccepted accepted) {
            to.status = Status.ACCEPTED;
            to.facts = Facts.of(accepted);
            to.routingTrigger = to.sequence();
        } else if (event instanceof ComplaintNotAccepted refused) {
            to.status = Status.NOT_ACCEPTED;
            to.assignment = null;
            to.ground = refused.ground();
        } else if (event instanceof ComplaintAssigned assigned) {
            to.status = Status.ASSIGNED;
            to.facts = to.facts.handledAs(assigned.handlingClass());
            to.assignment = Assignment.of(assigned);
        } else if (event instanceof AssignmentSignedFor) {
            to.status = Status.IN_PROGRESS;
        } else if (event instanceof AssignmentReturned returned) {
            to.status = Status.ACCEPTED;
            to.assignment = null;
            to.returns = returned.returns();
            to.routingTrigger = to.sequence();
        } else if (event instanceof ResultSubmitted) {
            to.status = Status.PENDING_REVIEW;
        } else if (!(event instanceof ProgressRecorded)) {
            throw new IllegalArgumentException("No rule for " + event.getClass().getSimpleName());
        }
    }

    private static Complaint filed(ComplaintFiled event) {
        return new Complaint(
                event.complaintId(),
                1,
                Status.SUBMITTED,
                Facts.of(event),
                event.actor().id(),
                event.occurredAt(),
                event.reviewReasons().stream().map(ReviewReason::valueOf).toList(),
                event.parentId(),
                0,
                null,
                null,
                0,
                0);
    }
}
