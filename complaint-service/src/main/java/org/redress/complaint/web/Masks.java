package org.redress.complaint.web;

import org.redress.complaint.model.TextField;

/** What is shown instead of contact data: enough to tell two apart, too little to reach anybody. */
final class Masks {

    private static final String HIDDEN = "***";
    private static final int LAST_DIGITS = 2;

    private Masks() {}

    static String of(TextField field, String text) {
        return switch (field) {
            case CONTACT_EMAIL, AGENT_CONTACT_EMAIL -> first(text) + text.substring(text.lastIndexOf('@'));
            case CONTACT_PHONE, AGENT_CONTACT_PHONE -> HIDDEN + text.substring(text.length() - LAST_DIGITS);
            default -> first(text);
        };
    }

    private static String first(String text) {
        return text.substring(0, text.offsetByCodePoints(0, 1)) + HIDDEN;
    }
}
