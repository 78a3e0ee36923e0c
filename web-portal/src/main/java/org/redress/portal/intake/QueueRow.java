package org.redress.portal.intake;

import org.redress.portal.services.Queue.Waiting;
import org.redress.portal.worklist.DueRow;

/** An accepted complaint without a department. {@code asked}: whether routing-service has said what it knows of it. */
record QueueRow(DueRow row, Waiting waiting, boolean asked) {

    private static final String SECOND_RETURN = "RETURNED_AGAIN";

    /** A message key. */
    public String nextStep() {
        if (beingPlaced()) {
            return "routing.wait";
        }
        return waiting != null && SECOND_RETURN.equals(waiting.reason())
                ? "routing.supervisor-decides"
                : "routing.assign";
    }

    /** Not in the queue: the rules are at work, or it has been placed a moment ago. */
    public boolean beingPlaced() {
        return asked && waiting == null;
    }
}
