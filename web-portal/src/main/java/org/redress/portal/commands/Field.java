package org.redress.portal.commands;

import java.util.List;

/**
 * A field of a command, under its name in the request, where a dot leads into an object. {@code family} is where the codes of a choice have their names;
 * {@code codes} are those to choose from, empty for a code of the directory.
 */
public record Field(String name, FieldType type, boolean required, String family, List<String> codes) {

    static Field line(String name) {
        return new Field(name, FieldType.LINE, true, null, List.of());
    }

    static Field text(String name) {
        return new Field(name, FieldType.TEXT, true, null, List.of());
    }

    static Field lines(String name) {
        return new Field(name, FieldType.LINES, true, null, List.of());
    }

    static Field department(String name) {
        return new Field(name, FieldType.CODE, true, null, List.of());
    }

    static Field departments(String name) {
        return new Field(name, FieldType.CODES, true, null, List.of());
    }

    static Field choice(String name, String family, List<String> codes) {
        return new Field(name, FieldType.CHOICE, true, family, codes);
    }

    static Field number(String name) {
        return new Field(name, FieldType.NUMBER, true, null, List.of());
    }

    static Field day(String name) {
        return new Field(name, FieldType.DAY, true, null, List.of());
    }

    static Field yesNo(String name) {
        return new Field(name, FieldType.YES_NO, true, null, List.of());
    }

    static Field category(String name) {
        return new Field(name, FieldType.CATEGORY, true, null, List.of());
    }

    static Field region(String name) {
        return new Field(name, FieldType.REGION, true, null, List.of());
    }

    Field optional() {
        return new Field(name, type, false, family, codes);
    }
}
