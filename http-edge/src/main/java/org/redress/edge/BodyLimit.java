package org.redress.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that are larger than the endpoint may take, announced or not; files have a limit of their own. */
final class BodyLimit extends OncePerRequestFilter {

    private static final long MEBIBYTE = 1 << 20;

    private final Refusals refusals;
    private final List<RequestMatcher> uploads;
    private final Map<RequestMatcher, Integer> larger;

    BodyLimit(Refusals refusals, AccessTable table) {
        this.refusals = refusals;
        this.uploads = table.rules().stream()
                .filter(AccessTable.Rule::upload)
                .map(BodyLimit::matcher)
                .toList();
        this.larger = table.rules().stream()
                .filter(rule -> rule.mebibytes() > 1)
                .collect(Collectors.toUnmodifiableMap(BodyLimit::matcher, AccessTable.Rule::mebibytes));
    }

    private static RequestMatcher matcher(AccessTable.Rule rule) {
        return PathPatternRequestMatcher.withDefaults().matcher(rule.method(), rule.pattern());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return uploads.stream().anyMatch(upload -> upload.matches(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = limit(request);
        if (request.getContentLengthLong() > limit) {
            refusals.write(Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large"), request, response);
            return;
        }
        chain.doFilter(new Limited(request, limit), response);
    }

    private long limit(HttpServletRequest request) {
        return MEBIBYTE
                * larger.entrySet().stream()
                        .filter(rule -> rule.getKey().matches(request))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(1);
    }

    static boolean isCauseOf(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLarge) {
                return true;
            }
        }
        return false;
    }

    /** The body went on past the limit. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counting(super.getInputStream(), limit);
        }
    }

    private static final class Counting extends ServletInputStream {

        private final ServletInputStream body;
        private final long limit;
        private long read;

        Counting(ServletInputStream body, long limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            var next = body.read();
            return next < 0 ? next : count(1, next);
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            var got = body.read(target, from, length);
            return got <= 0 ? got : count(got, got);
        }

        private int count(int bytes, int result) throws TooLarge {
            read += bytes;
            if (read > limit) {
                throw new TooLarge();
            }
            return result;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
