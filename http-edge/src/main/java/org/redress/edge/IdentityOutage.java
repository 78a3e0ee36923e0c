package org.redress.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.filter.OncePerRequestFilter;

/** While the identity provider's keys cannot be read, a token is neither good nor bad: the caller is to come again. */
final class IdentityOutage extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityOutage.class);

    private final Refusals refusals;

    IdentityOutage(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException | JwtDecoderInitializationException away) {
            LOG.warn(
                    "The identity provider's keys cannot be read: {}",
                    away.getClass().getName());
            refusals.write(Problem.unavailable(), request, response);
        }
    }
}
