package org.redress.portal.administration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.portal.services.DirectoryEntries.Entry;

/**
 * An entry of the directory as it is typed. {@code aliases}: one on each line; {@code active} is null when its box is not
 * ticked; {@code version} 0: a new one.
 */
record EntryForm(
        String code,
        String zh,
        String en,
        String aliases,
        String parent,
        String successor,
        String opens,
        String closes,
        String phone,
        String email,
        String address,
        String kind,
        String handlingClass,
        String transferTo,
        Boolean active,
        int version) {

    static final EntryForm EMPTY =
            new EntryForm("", "", "", "", "", "", "", "", "", "", "", "", "CROSS_DEPT", "", true, 0);

    private static final int HOURS_AND_MINUTES = 5;

    EntryForm {
        code = code == null ? "" : code;
    }

    static EntryForm of(Entry entry) {
        return new EntryForm(
                entry.code(),
                entry.zh(),
                entry.en(),
                entry.aliases() == null ? "" : String.join("\n", entry.aliases()),
                entry.parent(),
                entry.successor(),
                minutes(entry.opens()),
                minutes(entry.closes()),
                entry.phone(),
                entry.email(),
                entry.address(),
                entry.kind(),
                entry.handlingClass(),
                entry.transferTo(),
                entry.active(),
                entry.version());
    }

    private static String minutes(String time) {
        return time == null ? "" : time.substring(0, Math.min(HOURS_AND_MINUTES, time.length()));
    }

    public boolean isNew() {
        return version == 0;
    }

    /** What the list has; what is empty is not given. */
    Map<String, Object> toJson(String list) {
        var json = new HashMap<String, Object>();
        json.put("zh", zh);
        json.put("en", en);
        json.put("active", Boolean.TRUE.equals(active));
        if (list.equals("departments")) {
            put(json, Map.of("parent", typed(parent), "successor", typed(successor), "address", typed(address)));
            put(json, Map.of("opens", typed(opens), "closes", typed(closes), "phone", typed(phone)));
            put(json, Map.of("email", typed(email)));
            json.put("aliases", lines(aliases));
        } else if (list.equals("categories")) {
            put(json, Map.of("parent", typed(parent), "kind", typed(kind), "transferTo", typed(transferTo)));
            put(json, Map.of("handlingClass", typed(handlingClass)));
        }
        return json;
    }

    private static void put(Map<String, Object> json, Map<String, String> typed) {
        typed.forEach((name, value) -> {
            if (!value.isEmpty()) {
                json.put(name, value);
            }
        });
    }

    private static String typed(String value) {
        return value == null ? "" : value.strip();
    }

    private static List<String> lines(String text) {
        return typed(text)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
