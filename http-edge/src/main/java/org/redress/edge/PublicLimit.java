package org.redress.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts requests to addresses that need no sign-in, by the client's address. */
final class PublicLimit extends OncePerRequestFilter {

    static final String PATHS = "/public/*";

    private final RateLimit limit;
    private final Refusals refusals;

    PublicLimit(RateLimit limit, Refusals refusals) {
        this.limit = limit;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            limit.count(ClientAddress.of(request.getRemoteAddr()));
        } catch (Problem tooOften) {
            refusals.write(tooOften, request, response);
            return;
        }
        chain.doFilter(request, response);
    }
}
