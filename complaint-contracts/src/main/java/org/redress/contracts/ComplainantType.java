package org.redress.contracts;

/** Who complains: a foreign-invested enterprise, an investor from abroad or from China, or a chamber for its members. */
public enum ComplainantType {
    FIE,
    FOREIGN_INVESTOR,
    DOMESTIC_INVESTOR,
    CHAMBER
}
