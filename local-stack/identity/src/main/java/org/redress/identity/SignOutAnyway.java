package org.redress.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;

/**
 * Ends the session and leads back to the portal also when the ID token that comes along is of no use, such as one from
 * before a restart: whoever leaves must not end on an error page.
 */
class SignOutAnyway implements AuthenticationFailureHandler {

    private final SecurityContextLogoutHandler session = new SecurityContextLogoutHandler();
    private final URI portal;

    SignOutAnyway(URI portal) {
        this.portal = portal;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException unusable)
            throws IOException {
        session.logout(request, response, null);
        response.sendRedirect(portal + "/");
    }
}
