package org.redress.edge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * A refusal that becomes a problem document. Its texts are the messages {@code problem.<code>.title} and
 * {@code problem.<code>.detail} of the service's own bundle or of this module's.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String RETRY_SECONDS = "5";

    private final HttpStatus status;
    private final String code;
    private final transient Object[] arguments;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> properties = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    private Problem(HttpStatus status, String code, List<FieldError> errors, Object... arguments) {
        super(code);
        this.status = status;
        this.code = code;
        this.errors = List.copyOf(errors);
        this.arguments = arguments.clone();
    }

    /** What is wrong with one field: its path, and a code whose text is the message {@code field.<code>}. */
    public record FieldError(String field, String code, List<Object> arguments) {

        public static FieldError of(String field, String code, Object... arguments) {
            return new FieldError(field, code, List.of(arguments));
        }
    }

    public static Problem of(HttpStatus status, String code, Object... arguments) {
        return new Problem(status, code, List.of(), arguments);
    }

    /** Answered with 400 and all the errors at once. */
    public static Problem invalid(List<FieldError> errors) {
        return new Problem(HttpStatus.BAD_REQUEST, "invalid", errors);
    }

    /** Also for what exists but the caller may not see. */
    public static Problem notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found");
    }

    /** What is needed to answer is away for now; the caller is told when to come again. */
    static Problem unavailable() {
        return of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable").header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }

    /** Adds an extension member to the document. */
    public Problem with(String name, Object value) {
        properties.put(name, value);
        return this;
    }

    /** Adds a response header. */
    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    Object[] arguments() {
        return arguments.clone();
    }

    public List<FieldError> errors() {
        return errors;
    }

    Map<String, Object> properties() {
        return properties;
    }

    Map<String, String> headers() {
        return headers;
    }
}
