package org.redress.edge;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** An opaque place in a list, made of the sort keys of its last row. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";
    private static final String MARK = "c1";

    private Cursor() {}

    public static String of(String... parts) {
        var text = MARK + SEPARATOR + String.join(SEPARATOR, parts);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Use it where the parts of a cursor turn out not to fit the list asked for. */
    public static Problem unusable() {
        return Problem.invalid(List.of(Problem.FieldError.of("cursor", "unusable-cursor")));
    }

    static List<String> parts(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var parts = Arrays.asList(text.split(SEPARATOR, -1));
            if (!MARK.equals(parts.get(0))) {
                throw unusable();
            }
            return List.copyOf(parts.subList(1, parts.size()));
        } catch (IllegalArgumentException notBase64) {
            throw unusable();
        }
    }
}
