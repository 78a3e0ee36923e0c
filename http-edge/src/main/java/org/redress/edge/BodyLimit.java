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
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies of more than one mebibyte, announced or not; endpoints that take files have a limit of their own. */
final class BodyLimit extends OncePerRequestFilter {

    private static final int LIMIT = 1 << 20;

    private final Refusals refusals;
    private final List<RequestMatcher> uploads;

    BodyLimit(Refusals refusals, AccessTable table) {
        this.refusals = refusals;
        var paths = PathPatternRequestMatcher.withDefaults();
        this.uploads = table.rules().stream()
                .filter(AccessTable.Rule::upload)
                .<RequestMatcher>map(rule -> paths.matcher(rule.method(), rule.pattern()))
                .toList();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return uploads.stream().anyMatch(upload -> upload.matches(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LIMIT) {
            refusals.write(Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large"), request, response);
            return;
        }
        chain.doFilter(new Limited(request), response);
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

        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counting(super.getInputStream());
        }
    }

    private static final class Counting extends ServletInputStream {

        private final ServletInputStream body;
        private long read;

        Counting(ServletInputStream body) {
            this.body = body;
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
            if (read > LIMIT) {
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
