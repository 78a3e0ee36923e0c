package org.redress.complaint.audit;

/** What does not fit and where; {@code sequence} is null when it concerns no single entry. */
public record Finding(Code code, Long sequence, String subject) {

    /** Each has a text of its own; {@code subject} names the field or the place, never a content. */
    public enum Code {
        /** The database holds a value that this service never writes. */
        UNREADABLE,
        ENTRY_CHANGED,
        ENTRY_MISSING,
        ORDER_CHANGED,
        CHAIN_BROKEN,
        STATE_CHANGED,
        TEXT_CHANGED,
        TEXT_MISSING,
        ATTACHMENT_CHANGED,
        ATTACHMENT_MISSING,
        RECORD_DIFFERS,
        RECORD_MISSING,
        /** Not evidence of tampering: the broker did not answer, so the published records were not compared. */
        RECORDS_NOT_CHECKED;

        public boolean isTampering() {
            return this != RECORDS_NOT_CHECKED;
        }
    }
}
