package org.redress.portal.services;

/** Why something was not delivered: a code, perhaps with a number after it; null when there is nothing to explain. */
final class Reasons {

    private Reasons() {}

    static String code(String reason) {
        return reason == null ? null : reason.split(" ", 2)[0];
    }

    /** May be empty. */
    static String number(String reason) {
        return reason == null ? "" : reason.substring(code(reason).length()).strip();
    }
}
