package org.redress.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** A script cannot sign anyone in: without a session the page is loaded again, and streams of events stop. */
class BehindThePage implements AuthenticationEntryPoint {

    static final RequestMatcher REQUESTS = new OrRequestMatcher(
            new RequestHeaderRequestMatcher("HX-Request"),
            PathPatternRequestMatcher.withDefaults().matcher("/live"));

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException signedOut) {
        response.setHeader("HX-Refresh", "true");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
