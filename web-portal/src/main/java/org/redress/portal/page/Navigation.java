package org.redress.portal.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.redress.portal.signin.CurrentAccount;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The menu of the reader's roles, and the way to the same page in the other language. In templates: {@code @navigation}. */
@Component("navigation")
public class Navigation {

    private static final List<Item> ITEMS = List.of(
            new Item("/complaints", "nav.complaints", List.of("INVESTOR")),
            new Item("/complaints/new", "nav.file", List.of("INVESTOR")),
            new Item("/workbench", "nav.workbench", List.of("HANDLER", "DEPT_HEAD")),
            new Item("/intake", "nav.intake", List.of("INTAKE")),
            new Item("/intake/routing", "nav.routing", List.of("INTAKE")),
            new Item("/supervision", "nav.supervision", List.of("SUPERVISOR", "INTAKE")),
            new Item("/supervision/results", "nav.results", List.of("INTAKE", "SUPERVISOR")),
            new Item("/supervision/callbacks", "nav.callbacks", List.of("SUPERVISOR")),
            new Item("/supervision/retaliation", "nav.retaliation", List.of("SUPERVISOR")),
            new Item("/supervision/access-log", "nav.access-log", List.of("SUPERVISOR")),
            new Item("/supervision/undelivered", "nav.undelivered", List.of("SUPERVISOR", "ADMIN")),
            new Item("/supervision/routing", "nav.quality", List.of("SUPERVISOR", "ADMIN")),
            new Item("/administration/rules", "nav.rules", List.of("ADMIN")),
            new Item("/administration/directory", "nav.directory", List.of("ADMIN")),
            new Item("/administration/calendars", "nav.calendars", List.of("ADMIN")),
            new Item("/administration/policies", "nav.policies", List.of("ADMIN")),
            new Item("/administration/webhooks", "nav.webhooks", List.of("ADMIN")),
            new Item(
                    "/notices",
                    "nav.notices",
                    List.of("INVESTOR", "INTAKE", "HANDLER", "DEPT_HEAD", "SUPERVISOR", "ADMIN")),
            new Item(
                    "/preferences",
                    "nav.preferences",
                    List.of("INVESTOR", "INTAKE", "HANDLER", "DEPT_HEAD", "SUPERVISOR", "ADMIN")));

    private final CurrentAccount account;

    Navigation(CurrentAccount account) {
        this.account = account;
    }

    /** {@code text} is a message key. */
    public record Item(String path, String text, List<String> roles) {

        /** Whether {@code shown} is this page, so that it can be marked. */
        public boolean isPage(String shown) {
            return path.equals(shown);
        }
    }

    public List<Item> items() {
        var reader = account.get();
        return reader == null
                ? List.of()
                : ITEMS.stream()
                        .filter(item -> item.roles().stream().anyMatch(reader::is))
                        .toList();
    }

    /** The path of the page that was asked for, also while an error page stands in for it. */
    public String path() {
        var request = request();
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked == null ? request.getRequestURI() : asked.toString();
    }

    /** The page that was asked for, in the other language. What was posted is not asked for again. */
    public String inOtherLanguage() {
        var other = Languages.isChinese(LocaleContextHolder.getLocale()) ? "en" : "zh";
        var query = "GET".equals(request().getMethod()) ? request().getQueryString() : null;
        return UriComponentsBuilder.fromPath(path())
                .replaceQuery(query)
                .replaceQueryParam(LanguageSwitch.PARAMETER, other)
                .build()
                .toUriString();
    }

    /** This very page, conditions and all. */
    public String here() {
        return UriComponentsBuilder.fromPath(path())
                .replaceQuery(request().getQueryString())
                .build()
                .toUriString();
    }

    /** Where to continue a list: this page with {@code cursor} in its address. */
    public String next(String cursor) {
        return UriComponentsBuilder.fromPath(path())
                .replaceQuery(request().getQueryString())
                .replaceQueryParam("cursor", Optional.ofNullable(cursor))
                .build()
                .toUriString();
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
