package org.redress.contracts;

/** How much handling a complaint needs; deadlines differ by it. */
public enum HandlingClass {
    SIMPLE,
    CROSS_DEPT,
    COMPLEX
}
