package org.redress.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import tools.jackson.databind.json.JsonMapper;

/** Answers what is refused before it reaches a controller, as the same problem documents. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private final ProblemDocuments problems;
    private final JsonMapper json;
    private final AccessTable table;

    Refusals(ProblemDocuments problems, JsonMapper json, AccessTable table) {
        this.problems = problems;
        this.json = json;
        this.table = table;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated"), request, response);
    }

    /** An address that has no endpoint is not found rather than forbidden. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        write(
                isListed(request) ? Problem.of(HttpStatus.FORBIDDEN, "forbidden") : Problem.notFound(),
                request,
                response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        write(Problem.of(HttpStatus.BAD_REQUEST, "malformed"), request, response);
    }

    private boolean isListed(HttpServletRequest request) {
        var paths = PathPatternRequestMatcher.withDefaults();
        return request.getRequestURI().startsWith("/actuator")
                || table.rules().stream()
                        .anyMatch(rule -> paths.matcher(HttpMethod.valueOf(request.getMethod()), rule.pattern())
                                        .matches(request)
                                && rule.method().matches(request.getMethod()));
    }

    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var document = problems.document(problem, safePath(request), request.getLocale());
        response.setStatus(problem.status().value());
        problem.headers().forEach(response::setHeader);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(document));
    }

    private static String safePath(HttpServletRequest request) {
        try {
            return URI.create(request.getRequestURI()).toString();
        } catch (IllegalArgumentException notEvenAnAddress) {
            return "/";
        }
    }
}
