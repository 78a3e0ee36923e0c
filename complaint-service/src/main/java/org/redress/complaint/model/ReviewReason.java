package org.redress.complaint.model;

/** Why a person must look at a complaint before it is accepted. */
public enum ReviewReason {
    /** Intake is configured so that a person sees every complaint. */
    REVIEW_POLICY,
    /** The same complainant has an open complaint about the same respondent in the same category. */
    POSSIBLE_DUPLICATE,
    /** The complainant states that the matter is before another authority or a court. */
    PARALLEL_PROCEEDING,
    COMPLAINANT_NOT_ELIGIBLE,
    /** The category belongs to another agency. */
    TRANSFER_REQUIRED,
    /** It was taken up from a lower level; the agency decides by its own rules whether to accept it (Art. 22). */
    REFERRED_FROM_BELOW
}
