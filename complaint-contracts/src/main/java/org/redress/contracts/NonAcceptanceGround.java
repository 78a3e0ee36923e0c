package org.redress.contracts;

/** Why a complaint is not accepted; numbered 1 to 9 in this order. */
public enum NonAcceptanceGround {
    NOT_ELIGIBLE_COMPLAINANT,
    CIVIL_OR_OUT_OF_SCOPE,
    NOT_THIS_AGENCY,
    STILL_INCOMPLETE_AFTER_SUPPLEMENT,
    FABRICATED_OR_NO_FACTUAL_BASIS,
    REPEAT_WITHOUT_NEW_EVIDENCE,
    AT_HIGHER_AGENCY,
    AT_PETITION_DEPT,
    IN_RECONSIDERATION_OR_LITIGATION
}
