package org.redress.portal.commands;

import java.util.List;

/** What a field of a form looks like and what becomes of it in the request. */
public enum FieldType {
    /** One line of text. */
    LINE(false),
    TEXT(false),
    /** Several texts, one a line. */
    LINES(true) {
        @Override
        List<String> read(List<String> typed) {
            return typed.stream().flatMap(String::lines).toList();
        }
    },
    /** A code of the directory. */
    CODE(false),
    CODES(true),
    /** A code of an enumeration of the services. */
    CHOICE(false);

    private final boolean several;

    FieldType(boolean several) {
        this.several = several;
    }

    /** What is sent: a text, a list of texts, or null when nothing was typed. */
    Object value(List<String> typed) {
        var values = read(typed).stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        if (values.isEmpty()) {
            return null;
        }
        return several ? values : values.get(0);
    }

    List<String> read(List<String> typed) {
        return typed;
    }
}
