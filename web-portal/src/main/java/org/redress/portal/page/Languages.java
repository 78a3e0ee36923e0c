package org.redress.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Chinese or English: as chosen on a page before, else the first of the two that the browser asks for. */
@Component("localeResolver")
public class Languages extends CookieLocaleResolver {

    static final List<Locale> SUPPORTED = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    Languages() {
        super("REDRESS_LANGUAGE");
        setCookieMaxAge(Duration.ofDays(365));
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
        setDefaultLocaleFunction(Languages::asked);
    }

    /** Also works before a request has reached a controller. */
    public Locale of(HttpServletRequest request) {
        return supported(resolveLocale(request));
    }

    @Override
    protected Locale parseLocaleValue(String cookie) {
        return supported(Locale.forLanguageTag(cookie));
    }

    static boolean isChinese(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage());
    }

    static Locale supported(Locale wished) {
        return SUPPORTED.stream()
                .filter(one -> one.getLanguage().equals(wished.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private static Locale asked(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .filter(locale ->
                        SUPPORTED.stream().anyMatch(one -> one.getLanguage().equals(locale.getLanguage())))
                .findFirst()
                .map(Languages::supported)
                .orElse(Locale.ENGLISH);
    }
}
