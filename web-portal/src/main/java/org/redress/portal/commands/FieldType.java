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
    /** A department of the directory. */
    CODE(false),
    CODES(true),
    CATEGORY(false),
    REGION(false),
    /** A code of an enumeration of the services. */
    CHOICE(false),
    /** A whole number; what is none is sent as it is, so that the service says what is wrong with it. */
    NUMBER(false) {
        @Override
        Object one(String typed) {
            return typed.matches("[0-9]{1,9}") ? (Object) Integer.valueOf(typed) : typed;
        }
    },
    /** A day, sent as it was chosen. */
    DAY(false),
    YES_NO(false) {
        @Override
        Object one(String typed) {
            return typed.equals("true");
        }
    };

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
        return several ? values : one(values.get(0));
    }

    Object one(String typed) {
        return typed;
    }

    List<String> read(List<String> typed) {
        return typed;
    }
}
