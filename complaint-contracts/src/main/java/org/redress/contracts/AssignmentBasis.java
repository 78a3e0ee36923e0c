package org.redress.contracts;

/** What an assignment rests on: a routing rule, the unit a returning department suggested, or a person's decision. */
public enum AssignmentBasis {
    RULE,
    SUGGESTED_ON_RETURN,
    PERSON,
    ADJUDICATED
}
