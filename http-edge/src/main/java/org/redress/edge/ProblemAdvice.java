package org.redress.edge;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;

/** Makes a problem document of whatever a controller throws; never a stack trace, never the failure's own message. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemDocuments problems;

    ProblemAdvice(ProblemDocuments problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem, HttpServletRequest request, Locale locale) {
        var headers = new HttpHeaders();
        problem.headers().forEach(headers::set);
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.document(problem, request.getRequestURI(), locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(
            HttpMessageNotReadableException failure, HttpServletRequest request, Locale locale) {
        var tooLarge = BodyLimit.isCauseOf(failure);
        if (tooLarge) {
            return problem(Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large"), request, locale);
        }
        if (failure.getCause() instanceof JacksonException mismatch && isOfOneField(mismatch)) {
            var error = Problem.FieldError.of(path(mismatch), "wrong-format");
            return problem(Problem.invalid(List.of(error)), request, locale);
        }
        return problem(Problem.of(HttpStatus.BAD_REQUEST, "malformed"), request, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(
            MethodArgumentNotValidException failure, HttpServletRequest request, Locale locale) {
        var errors = new ArrayList<Problem.FieldError>();
        failure.getFieldErrors().forEach(e -> errors.add(ConstraintCodes.error(e)));
        failure.getGlobalErrors().forEach(e -> errors.add(Problem.FieldError.of("", "wrong-format")));
        return problem(Problem.invalid(errors), request, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongParameter(
            MethodArgumentTypeMismatchException failure, HttpServletRequest request, Locale locale) {
        var error = Problem.FieldError.of(failure.getName(), "wrong-format");
        return problem(Problem.invalid(List.of(error)), request, locale);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        MongoException.class
    })
    ResponseEntity<ProblemDetail> databaseAway(
            Exception failure, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws Exception {
        breakOff(response, failure);
        log(failure);
        return problem(Problem.unavailable(), request, locale);
    }

    /** Whoever was to read a stream has closed it: there is no fault, and nobody to tell. */
    @ExceptionHandler
    ModelAndView readerHasGone(AsyncRequestNotUsableException gone) {
        return new ModelAndView();
    }

    /** Spring's own refusals keep their status and get our words; all else is our fault. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(
            Exception failure, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws Exception {
        breakOff(response, failure);
        if (failure instanceof ErrorResponse refusal && refusal.getStatusCode().is4xxClientError()) {
            var status = HttpStatus.valueOf(refusal.getStatusCode().value());
            var answer = problem(Problem.of(status, code(status)), request, locale);
            return ResponseEntity.status(status)
                    .headers(refusal.getHeaders())
                    .headers(answer.getHeaders())
                    .body(answer.getBody());
        }
        log(failure);
        return problem(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal"), request, locale);
    }

    /** A file of which a part was sent must not end as if it were whole: rethrown, the server closes the connection. */
    private static void breakOff(HttpServletResponse response, Exception failure) throws Exception {
        if (response.isCommitted()) {
            throw failure;
        }
    }

    private static String code(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case NOT_ACCEPTABLE -> "not-acceptable";
            case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
            case CONTENT_TOO_LARGE -> "too-large";
            default -> "malformed";
        };
    }

    private static boolean isOfOneField(JacksonException failure) {
        return !failure.getPath().isEmpty()
                && (failure instanceof DatabindException || failure instanceof InputCoercionException);
    }

    private static String path(JacksonException failure) {
        var path = new StringBuilder();
        for (var step : failure.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    /** Classes and place only: messages quote what people wrote. */
    private static void log(Exception failure) {
        var ours = Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.redress"))
                .findFirst();
        LOG.error(
                "{} caused by {} at {}",
                failure.getClass().getName(),
                NestedExceptionUtils.getMostSpecificCause(failure).getClass().getName(),
                ours.map(StackTraceElement::toString).orElse("unknown"));
    }
}
