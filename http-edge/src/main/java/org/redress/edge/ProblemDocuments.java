package org.redress.edge;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.ProblemDetail;

/** Writes refusals as problem documents in Chinese or English. */
public final class ProblemDocuments {

    private static final String TYPE = "urn:redress:problem:";

    private final MessageSource own;
    private final MessageSource service;

    ProblemDocuments(MessageSource service) {
        this.service = service;
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasename("org/redress/edge/problems");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        this.own = bundle;
    }

    ProblemDetail document(Problem problem, String path, Locale locale) {
        var document = ProblemDetail.forStatus(problem.status());
        document.setType(URI.create(TYPE + problem.code()));
        document.setTitle(text("problem." + problem.code() + ".title", locale, problem.arguments()));
        document.setDetail(text("problem." + problem.code() + ".detail", locale, problem.arguments()));
        document.setInstance(URI.create(path));
        problem.properties().forEach(document::setProperty);
        if (!problem.errors().isEmpty()) {
            document.setProperty("errors", errors(problem.errors(), locale));
        }
        return document;
    }

    /** For answers that name errors without being refusals. */
    public List<FieldMessage> errors(List<Problem.FieldError> errors, Locale locale) {
        return errors.stream()
                .map(error -> new FieldMessage(
                        error.field(),
                        error.code(),
                        text("field." + error.code(), locale, error.arguments().toArray())))
                .toList();
    }

    private String text(String key, Locale requested, Object... arguments) {
        var locale = Languages.supported(requested);
        try {
            return own.getMessage(key, arguments, locale);
        } catch (NoSuchMessageException notOurs) {
            return service.getMessage(key, arguments, locale);
        }
    }
}
