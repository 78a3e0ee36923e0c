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
        /** Who asked for something does not decide on it. */
        OWN_REQUEST,
        /** The correction changes nothing. */
        NOTHING_CHANGED,
        /** The complainant has not answered the last question yet. */
        INFO_ALREADY_ASKED,
        NOTHING_ASKED,
        /** One extension is still to be decided. */
        EXTENSION_PENDING,
        NO_EXTENSION_TO_DECIDE,
        /** As often, or for as many days, as the stage may be extended. */
        EXTENSIONS_USED_UP,
        /** It must be asked for before the day on which the stage is due. */
        EXTENSION_TOO_LATE,
        /** Suggestions are answered by a proposal to policy makers. */
        WAY_NOT_FOR_SUGGESTIONS,
        /** The department complained about has led: the centre must review its result. */
        REVIEW_COMPULSORY,
        /** The ground needs the complainant's consent on file. */
        CONSENT_MISSING,
        /** Closing for silence needs a question left unanswered for long enough. */
        SILENCE_TOO_SHORT,
        /** No result was submitted, so the answer to the complainant must be written with the conclusion. */
        ANSWER_MISSING,
        /** The complainant has answered; nobody may answer again. */
        CALLBACK_ANSWERED,
        REOPENINGS_USED_UP,
        REOPENING_TOO_LATE,
        /** Only into an earlier complaint that was not itself merged away. */
        MERGE_TARGET,
        ALREADY_REFERRED,
        /** There is no agency above. */
        HIGHEST_LEVEL,
        /** A department gets a card of a higher colour than it has, never the same or a lower one. */
        CARD_ONLY_UPWARDS,
        /** Nobody is assigned, so the card's department must be named. */
        CARD_WITHOUT_DEPARTMENT,
        NO_SUCH_CARD,
        RECUSAL_PENDING,
        NO_RECUSAL_TO_DECIDE,
        /** The version asked for is not the present one. */
        STALE_VERSION,
        /** Others changed it again and again at the same moment. */
        CHANGED_MEANWHILE,
        /** The idempotency key was used for another request. */
        KEY_REUSED,
        TIMELINE_FULL,
        TOO_MANY_ATTACHMENTS,
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
