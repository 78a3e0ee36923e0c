package org.redress.portal.filing;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody has typed so far; kept in the session until it is filed or thrown away. {@code key} goes with the
 * form, so that sending the form twice files it once.
 */
final class Draft implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID key;
    private final HashMap<String, String> values = new HashMap<>();
    private final HashSet<String> touched = new HashSet<>();

    Draft(UUID key) {
        this.key = key;
    }

    UUID key() {
        return key;
    }

    synchronized Map<String, String> values() {
        return Map.copyOf(values);
    }

    /** Fields that have been left or typed in: only of these the page says what is wrong. */
    synchronized Set<String> touched() {
        return Set.copyOf(touched);
    }

    /** {@code now} is what the whole form holds; {@code left} the field that was just left, or null. */
    synchronized void take(Map<String, String> now, String left) {
        for (var field : FilingFields.ALL) {
            var value = now.getOrDefault(field, "");
            if (!value.isBlank()) {
                touched.add(field);
            }
            values.put(field, value);
        }
        if (left != null && FilingFields.ALL.contains(left)) {
            touched.add(left);
        }
    }

    synchronized boolean isEmpty() {
        return values.values().stream().allMatch(String::isBlank);
    }
}
