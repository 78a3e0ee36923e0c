package org.redress.routing.directory.web;

/** What was left empty was not given. */
final class Texts {

    private Texts() {}

    static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
