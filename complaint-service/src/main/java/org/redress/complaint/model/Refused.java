package org.redress.complaint.model;

import java.util.List;
import java.util.Optional;

/** What was asked for is understood but not done; says why, and how the complaint stands when there is one. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        /** It does not exist, or not for the one who asks. */
        UNKNOWN_COMPLAINT,
        /** The state does not know the command. */
        NOT_ALLOWED_NOW,
        /** Somebody else may give this command, not this person. */
        NOT_PERMITTED,
        /** Only the lead department may do this. */
        LEAD_ONLY,
        /** The complainant has been asked for what is missing as often as is lawful. */
        SUPPLEMENT_USED_UP,
        /** It has been returned as often as it may be. */
        RETURNS_USED_UP,
        /** Work has gone on too long for a return. */
        RETURN_WINDOW_OVER,
        /** After the last return nobody else may place it. */
        SUPERVISOR_DECIDES,
        /** There is nothing for a supervisor to decide yet. */
        NO_RETURN_TO_DECIDE,
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
    private final transient Standing standing;

    /** Where the complaint stands, and what the one who was refused may do instead. */
    public record Standing(Status status, List<Command> allowed) {

        public Standing {
            allowed = List.copyOf(allowed);
        }
    }

    public Refused(Reason reason) {
        this(reason, null);
    }

    private Refused(Reason reason, Standing standing) {
        super(reason + (standing == null ? "" : " while " + standing.status()));
        this.reason = reason;
        this.standing = standing;
    }

    public Refused with(Standing found) {
        return new Refused(reason, found);
    }

    public Reason reason() {
        return reason;
    }

    /** Empty when no complaint was found. */
    public Optional<Standing> standing() {
        return Optional.ofNullable(standing);
    }
}
