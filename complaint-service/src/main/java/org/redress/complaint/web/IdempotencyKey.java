package org.redress.complaint.web;

import java.util.List;
import java.util.regex.Pattern;
import org.redress.edge.Problem;
import org.redress.edge.Problem.FieldError;

/** The header by which a sender marks repeats of one request. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";
    /** Answer to a repeat: nothing was done this time. */
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7E]([\\x20-\\x7E]{0,198}[\\x21-\\x7E])?");

    private IdempotencyKey() {}

    /** Null stays null: the header is optional. */
    static String checked(String sent) {
        if (sent != null && !PRINTABLE.matcher(sent).matches()) {
            throw Problem.invalid(List.of(FieldError.of(HEADER, "wrong-format")));
        }
        return sent;
    }
}
