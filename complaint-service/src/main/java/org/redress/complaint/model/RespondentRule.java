package org.redress.complaint.model;

/** Whether the department complained about may lead the handling. */
public enum RespondentRule {
    NEVER_LEADS,
    /** It may, and then the centre must review its result. */
    MAY_LEAD_UNDER_REVIEW
}
