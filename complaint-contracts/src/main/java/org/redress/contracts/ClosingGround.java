package org.redress.contracts;

/** Why handling ends; numbered 1 to 6 in this order. */
public enum ClosingGround {
    COORDINATED_AND_AGREED,
    FACTS_NOT_ESTABLISHED,
    NO_LEGAL_BASIS,
    WITHDRAWN_IN_WRITING,
    NO_LONGER_ELIGIBLE,
    NOT_PARTICIPATING
}
