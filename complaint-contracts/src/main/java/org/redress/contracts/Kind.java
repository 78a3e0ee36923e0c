package org.redress.contracts;

/** The two kinds of MOFCOM Order No. 3 of 2020, Art. 2: a rights complaint, and a report on the investment environment. */
public enum Kind {
    RIGHTS,
    SUGGESTION
}
