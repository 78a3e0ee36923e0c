package org.redress.routing.decision.model;

/** Why a person must say where a complaint goes. */
public enum Reason {
    NO_RULE_MATCHED,
    /** A department never leads on a complaint about itself. */
    LEAD_IS_RESPONDENT,
    LEAD_NOT_ACTIVE,
    LEAD_HELD_IT_BEFORE,
    TRANSFER_TO_OTHER_AGENCY,
    RETURNED_WITHOUT_SUGGESTION,
    /** From the second return on a supervisor decides for good. */
    RETURNED_AGAIN
}
