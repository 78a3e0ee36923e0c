package org.redress.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code ?lang=zh} on any page remembers the choice and shows the same page in that language. */
class LanguageSwitch implements HandlerInterceptor {

    static final String PARAMETER = "lang";

    private final Languages languages;

    LanguageSwitch(Languages languages) {
        this.languages = languages;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var wished = request.getParameter(PARAMETER);
        if (wished == null || !"GET".equals(request.getMethod())) {
            return true;
        }
        languages.setLocale(request, response, Languages.supported(Locale.forLanguageTag(wished)));
        var samePage = ServletUriComponentsBuilder.fromRequest(request)
                .scheme(null)
                .host(null)
                .port(-1)
                .replaceQueryParam(PARAMETER)
                .build()
                .toUriString();
        response.sendRedirect(samePage);
        return false;
    }
}
