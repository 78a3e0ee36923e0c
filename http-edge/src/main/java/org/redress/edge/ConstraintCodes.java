package org.redress.edge;

import java.util.Map;
import org.springframework.validation.FieldError;

/** Our stable codes for the constraints of Jakarta Validation. */
final class ConstraintCodes {

    private static final Map<String, String> CODES = Map.of(
            "NotNull", "required",
            "NotBlank", "required",
            "NotEmpty", "required",
            "Size", "too-long",
            "Positive", "not-positive",
            "PositiveOrZero", "not-positive",
            "Min", "not-positive");

    private ConstraintCodes() {}

    static Problem.FieldError error(FieldError violated) {
        var constraint = violated.getCode() == null ? "" : violated.getCode();
        return Problem.FieldError.of(violated.getField(), CODES.getOrDefault(constraint, "wrong-format"));
    }
}
