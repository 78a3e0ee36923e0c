package org.redress.complaint.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.redress.edge.Problem;
import org.redress.edge.Problem.FieldError;

/** Looks at a request field by field and says everything that is wrong with it at once. */
final class Fields {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final List<FieldError> errors = new ArrayList<>();

    void wrong(String field, String code, Object... arguments) {
        errors.add(FieldError.of(field, code, arguments));
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    void throwIfWrong() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /** Stops here when something is missing without which the rest makes no sense. */
    <T> T present(String field, T value) {
        if (value == null) {
            wrong(field, "required");
        }
        return value;
    }

    /** One line of text. */
    String line(String field, String value, int most) {
        return checked(field, required(field, value), most, true);
    }

    String optionalLine(String field, String value, int most) {
        return isBlank(value) ? null : checked(field, value, most, true);
    }

    /** Text of several lines. */
    String text(String field, String value, int most) {
        return checked(field, required(field, value), most, false);
    }

    /** A code that is tested by {@code known}; null when it is wrong. */
    String code(String field, String value, Predicate<String> known) {
        if (required(field, value) == null) {
            return null;
        }
        if (!known.test(value)) {
            wrong(field, "unknown-code");
            return null;
        }
        return value;
    }

    <E extends Enum<E>> E oneOf(String field, String value, Class<E> codes) {
        for (var code : codes.getEnumConstants()) {
            if (code.name().equals(value)) {
                return code;
            }
        }
        wrong(field, isBlank(value) ? "required" : "unknown-code");
        return null;
    }

    private String required(String field, String value) {
        if (isBlank(value)) {
            wrong(field, "required");
            return null;
        }
        return value;
    }

    private String checked(String field, String value, int most, boolean oneLine) {
        if (value == null) {
            return null;
        }
        if (value.length() > most) {
            wrong(field, "too-long", most);
        } else if (oneLine && CONTROL.matcher(value).find()) {
            wrong(field, "wrong-format");
        }
        return value.strip();
    }

    static boolean isBlank(String value) {
        return value == null || value.isBlank();
    }
}
