package org.redress.portal.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A command of complaint-service: its name in addresses and what is sent with it. {@code confirmed}: it cannot be taken
 * back, so it is asked for twice; {@code then}: the page to go on with where the case is out of the reader's sight
 * afterwards, else null; {@code rare}: offered
 * behind the others, since few cases need it.
 */
public record Command(String name, List<Field> fields, boolean confirmed, String then, boolean rare) {

    static Command of(String name, Field... fields) {
        return new Command(name, List.of(fields), false, null, false);
    }

    Command confirm() {
        return new Command(name, fields, true, then, rare);
    }

    Command then(String page) {
        return new Command(name, fields, confirmed, page, rare);
    }

    Command asRare() {
        return new Command(name, fields, confirmed, then, true);
    }

    /** Nothing to fill in: a button will do. */
    public boolean isPlain() {
        return fields.isEmpty() && !confirmed;
    }

    /** The body of the request; what was left empty is left out. */
    public Map<String, Object> body(Map<String, List<String>> typed) {
        var body = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            var value = field.type().value(typed.getOrDefault(field.name(), List.of()));
            if (value != null) {
                put(body, field.name(), value);
            }
        }
        return body;
    }

    @SuppressWarnings("unchecked") // we have put the object there ourselves
    private static void put(Map<String, Object> body, String path, Object value) {
        var dot = path.indexOf('.');
        if (dot < 0) {
            body.put(path, value);
        } else {
            var inner = body.computeIfAbsent(path.substring(0, dot), name -> new LinkedHashMap<String, Object>());
            put((Map<String, Object>) inner, path.substring(dot + 1), value);
        }
    }

    /** What was typed of this command's own fields. */
    Map<String, List<String>> own(Map<String, List<String>> typed) {
        var own = new LinkedHashMap<String, List<String>>();
        for (var field : fields) {
            own.put(field.name(), new ArrayList<>(typed.getOrDefault(field.name(), List.of())));
        }
        return own;
    }
}
