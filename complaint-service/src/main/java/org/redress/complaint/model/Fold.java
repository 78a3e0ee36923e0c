package org.redress.complaint.model;

import java.util.List;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.ComplaintEvent.ComplaintAccepted;
import org.redress.contracts.ComplaintEvent.ComplaintAssigned;
import org.redress.contracts.ComplaintEvent.ComplaintFiled;
import org.redress.contracts.ComplaintEvent.ComplaintNotAccepted;
import org.redress.contracts.NonAcceptanceGround;

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
        if (event instanceof ComplaintAccepted accepted) {
            var trigger = before.sequence() + 1;
            return next(before, Status.ACCEPTED, Facts.of(accepted), trigger, before.assignment(), before.ground());
        }
        if (event instanceof ComplaintNotAccepted refused) {
            return next(before, Status.NOT_ACCEPTED, before.facts(), before.routingTrigger(), null, refused.ground());
        }
        if (event instanceof ComplaintAssigned assigned) {
            var facts = before.facts().handledAs(assigned.handlingClass());
            return next(before, Status.ASSIGNED, facts, before.routingTrigger(), assignment(assigned), before.ground());
        }
        throw new IllegalArgumentException("No rule for " + event.getClass().getSimpleName());
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
                null);
    }

    private static Assignment assignment(ComplaintAssigned event) {
        return new Assignment(
                event.lead(),
                event.coHandlers(),
                event.handlingClass(),
                event.basis(),
                event.rule(),
                event.ruleVersion(),
                event.centreReviewCompulsory());
    }

    private static Complaint next(
            Complaint before,
            Status status,
            Facts facts,
            long routingTrigger,
            Assignment assignment,
            NonAcceptanceGround ground) {
        return new Complaint(
                before.id(),
                before.sequence() + 1,
                status,
                facts,
                before.filedBy(),
                before.filedAt(),
                before.reviewReasons(),
                before.parentId(),
                routingTrigger,
                assignment,
                ground);
    }
}
