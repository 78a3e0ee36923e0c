package org.redress.edge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** What the web server refuses before any of our code runs, as a problem document instead of its own page. */
public final class ServerProblems extends ErrorReportValve {

    private final ProblemDocuments problems = new ProblemDocuments(new StaticMessageSource());
    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        var status = response.getStatus();
        if (status < HttpStatus.BAD_REQUEST.value()
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        var problem = status < HttpStatus.INTERNAL_SERVER_ERROR.value()
                ? Problem.of(HttpStatus.valueOf(status), "malformed")
                : Problem.of(HttpStatus.valueOf(status), "internal");
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            // the address as sent may be no address at all, so the document does not repeat it
            var document = problems.document(problem, "/", request.getLocale());
            response.getOutputStream().write(json.writeValueAsBytes(document));
            response.finishResponse();
        } catch (IOException callerHasGone) {
            container.getLogger().debug("No report", callerHasGone);
        }
    }
}
