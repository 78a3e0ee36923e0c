package org.redress.complaint.model;

import java.util.Optional;

/** Where a complaint stands. Overdue, supervision cards and escalation are kept apart, else states would multiply. */
public enum Status {
    SUBMITTED("ACCEPTANCE"),
    AWAITING_SUPPLEMENT("SUPPLEMENT"),
    ACCEPTED("ASSIGNMENT"),
    ASSIGNED("SIGN_FOR"),
    IN_PROGRESS("HANDLING"),
    PENDING_REVIEW("REVIEW"),
    CONCLUDED("RESULT_NOTICE"),
    NOTIFIED("CALLBACK"),
    CLOSED(null),
    NOT_ACCEPTED(null),
    WITHDRAWN(null);

    private final String stage;

    Status(String stage) {
        this.stage = stage;
    }

    /** The stage whose clock says by when this state must end; none in a terminal state. */
    public Optional<String> stage() {
        return Optional.ofNullable(stage);
    }

    public boolean isTerminal() {
        return stage == null;
    }
}
