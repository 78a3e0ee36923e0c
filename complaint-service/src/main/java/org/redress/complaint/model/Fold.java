package org.redress.complaint.model;

import java.util.List;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.ComplaintEvent.ComplaintFiled;

/** The state after each event; the only way a complaint ever changes, and how an audit rebuilds it. */
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
        Effects.apply(event, draft);
        return draft.complaint();
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
                0,
                Handling.NONE,
                Supervision.NONE,
                Ending.NONE,
                0);
    }
}
