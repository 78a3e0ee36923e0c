package org.redress.complaint.model;

/** What was asked for is understood but not done; says why, and in which state the complaint is when that matters. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        /** It does not exist, or not for the one who asks. */
        UNKNOWN_COMPLAINT,
        /** The state does not know the command. */
        NOT_ALLOWED_NOW,
        /** The department complained about may not lead, unless that is configured. */
        LEAD_IS_RESPONDENT,
        /** The version asked for is not the present one. */
        STALE_VERSION,
        /** Others changed it again and again at the same moment. */
        CHANGED_MEANWHILE,
        /** The idempotency key was used for another request. */
        KEY_REUSED,
        TIMELINE_FULL,
        /** The code lists have not been received yet. */
        DIRECTORY_NOT_READY
    }

    private final Reason reason;
    private final Status status;

    public Refused(Reason reason) {
        this(reason, null);
    }

    public Refused(Reason reason, Status status) {
        super(reason + (status == null ? "" : " while " + status));
        this.reason = reason;
        this.status = status;
    }

    public Reason reason() {
        return reason;
    }

    /** Null when the state is not what stands in the way. */
    public Status status() {
        return status;
    }
}
