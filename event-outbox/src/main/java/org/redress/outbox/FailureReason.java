package org.redress.outbox;

/** Why a record was put aside. */
enum FailureReason {
    /** No CloudEvent of ours: cannot be replayed. */
    MALFORMED,
    /** Its handling failed while the database answered. */
    FAILED,
    /** An earlier event of the same source is missing. */
    GAP,
    /** An earlier event of the same source was put aside. */
    PARKED,
    /** Nothing is known here of its subject. */
    UNKNOWN_SUBJECT
}
