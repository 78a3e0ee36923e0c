package org.redress.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sign-in form, and under it, where they may be seen, the accounts to try. */
@RestController
class LoginPage {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([\\w.-]+)}}");

    private final MessageSource messages;
    private final VisitorLanguage language;
    private final AccountsToTry accounts;
    private final String template;

    LoginPage(MessageSource messages, VisitorLanguage language, AccountsToTry accounts) {
        this.messages = messages;
        this.language = language;
        this.accounts = accounts;
        try (var html = LoginPage.class.getResourceAsStream("/login.html")) {
            this.template = new String(html.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String show(HttpServletRequest request, CsrfToken csrf) {
        var locale = language.of(request);
        return PLACEHOLDER.matcher(template).replaceAll(match -> switch (match.group(1)) {
            case "csrf.name" -> csrf.getParameterName();
            case "csrf.value" -> csrf.getToken();
            case "note" -> note(request, locale);
            case "refused" -> hasFailed(request) ? " aria-invalid=\"true\" aria-describedby=\"note\"" : "";
            case "accounts" -> accounts.html(locale);
            default -> text(match.group(1), locale);
        });
    }

    private String note(HttpServletRequest request, Locale locale) {
        if (hasFailed(request)) {
            return "<p id=\"note\" class=\"error\" role=\"alert\">" + text("failed", locale) + "</p>";
        }
        if (request.getParameter("expired") != null) {
            return "<p id=\"note\" role=\"status\">" + text("expired", locale) + "</p>";
        }
        return request.getParameter("logout") == null
                ? ""
                : "<p id=\"note\" role=\"status\">" + text("signed-out", locale) + "</p>";
    }

    private static boolean hasFailed(HttpServletRequest request) {
        return request.getParameter("error") != null;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
