package org.redress.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/**
 * Chinese or English: the first of them that the program asks for which sends the visitor here (OpenID Connect's {@code
 * ui_locales}), else that the browser asks for.
 */
@Component
class VisitorLanguage {

    private final HttpSessionRequestCache interrupted = new HttpSessionRequestCache();

    Locale of(HttpServletRequest request) {
        return Stream.concat(asked(request), Collections.list(request.getLocales()).stream())
                .map(locale -> new Locale(locale.getLanguage()))
                .filter(locale -> locale.equals(Locale.CHINESE) || locale.equals(Locale.ENGLISH))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private Stream<Locale> asked(HttpServletRequest request) {
        var authorization = interrupted.getRequest(request, null);
        var tags = authorization == null ? null : authorization.getParameterValues("ui_locales");
        return tags == null
                ? Stream.empty()
                : Arrays.stream(tags[0].strip().split("\\s+", -1)).map(Locale::forLanguageTag);
    }
}
