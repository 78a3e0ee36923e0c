package org.redress.complaint.access;

/** For what somebody was given contact data. */
public enum Purpose {
    /** To reach the complainant in person. */
    CONTACT,
    /** A notice was sent to the complainant. */
    NOTIFICATION,
    /** The whole case was exported as a file. */
    CASE_FILE
}
