package org.redress.benchmarks.measure;

/** What must be there before something can be measured. */
public enum Needs {
    NOTHING,
    /** A stack, whatever it holds. */
    STACK,
    /** A stack that was started just now and holds nothing. */
    FRESH_STACK,
    /** A stack that holds a city's years of complaints; what is compared with it is measured before they are loaded. */
    CITY
}
