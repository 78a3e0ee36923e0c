package org.redress.portal.commands;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What comes with every form beside its fields. What a browser did not keep as it was is as good as not there. */
final class Typed {

    private Typed() {}

    static String first(Map<String, List<String>> typed, String name) {
        var values = typed.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    static UUID key(Map<String, List<String>> typed) {
        try {
            return UUID.fromString(String.valueOf(first(typed, "idempotencyKey")));
        } catch (IllegalArgumentException noKey) {
            return UUID.randomUUID();
        }
    }

    static Long version(Map<String, List<String>> typed) {
        try {
            return Long.valueOf(String.valueOf(first(typed, "version")));
        } catch (NumberFormatException noVersion) {
            return null;
        }
    }
}
