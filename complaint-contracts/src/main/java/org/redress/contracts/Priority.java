package org.redress.contracts;

/** Which of two complaints a department should take up first. */
public enum Priority {
    NORMAL,
    HIGH
}
