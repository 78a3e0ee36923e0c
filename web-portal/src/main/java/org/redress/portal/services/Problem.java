package org.redress.portal.services;

import java.util.List;

/** A service's reasons for a refusal (RFC 9457), in the reader's language. */
public record Problem(
        String type, String title, int status, String detail, List<FieldProblem> errors, String currentStatus) {

    private static final String RECORD_DAMAGED = "urn:redress:problem:record-damaged";

    public Problem {
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    /** Whether what was asked for is broken, and the service itself is not. */
    boolean isOfOneRecord() {
        return RECORD_DAMAGED.equals(type);
    }

    /** {@code field} is the path of the value in what was sent, such as {@code complainant.contact.email}. */
    public record FieldProblem(String field, String code, String message) {}
}
