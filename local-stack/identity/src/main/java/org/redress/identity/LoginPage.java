package org.redress.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sign-in form, in the first of Chinese and English that the browser asks for. */
@RestController
class LoginPage {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([\\w.-]+)}}");

    private final MessageSource messages;
    private final String template;

    LoginPage(MessageSource messages) {
        this.messages = messages;
        try (var html = LoginPage.class.getResourceAsStream("/login.html")) {
            this.template = new String(html.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String show(HttpServletRequest request, CsrfToken csrf) {
        var locale = localeOf(request);
        return PLACEHOLDER.matcher(template).replaceAll(match -> switch (match.group(1)) {
            case "csrf.name" -> csrf.getParameterName();
            case "csrf.value" -> csrf.getToken();
            case "note" -> note(request, locale);
            default -> messages.getMessage(match.group(1), null, locale);
        });
    }

    private String note(HttpServletRequest request, Locale locale) {
        if (request.getParameter("error") != null) {
            return "<p class=\"error\" role=\"alert\">" + messages.getMessage("failed", null, locale) + "</p>";
        }
        return request.getParameter("logout") == null
                ? ""
                : "<p role=\"status\">" + messages.getMessage("signed-out", null, locale) + "</p>";
    }

    private static Locale localeOf(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(locale -> new Locale(locale.getLanguage()))
                .filter(locale -> locale.equals(Locale.CHINESE) || locale.equals(Locale.ENGLISH))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
