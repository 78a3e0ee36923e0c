package org.redress.portal.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A command of complaint-service: its name in addresses and what is sent with it. {@code confirmed}: it cannot be taken
 * back, so it is asked for twice; {@code then}: the page to go on with where the case is out of the reader's sight
 * afterwards, else null.
 */
public record Command(String name, List<Field> fields, boolean confirmed, String then) {

    static Command of(String name, Field... fields) {
        return new Command(name, List.of(fields), false, null);
    }

    Command confirm() {
        return new Command(name, fields, true, then);
    }

    Command then(String page) {
        return new Command(name, fields, confirmed, page);
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
                body.put(field.name(), value);
            }
        }
        return body;
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
