package org.redress.complaint.web;

import java.util.function.Supplier;
import org.redress.complaint.model.Command;
import org.redress.complaint.model.Refused;
import org.redress.complaint.model.Viewer;
import org.redress.edge.Caller;
import org.redress.edge.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Says in HTTP what a use case refused. */
final class Answers {

    private Answers() {}

    static Viewer viewer(Caller caller) {
        return new Viewer(caller.id(), caller.roles(), caller.department());
    }

    static <T> T to(Viewer viewer, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refused refused) {
            throw problem(refused, viewer);
        }
    }

    private static Problem problem(Refused refused, Viewer viewer) {
        return switch (refused.reason()) {
            case UNKNOWN_COMPLAINT -> Problem.notFound();
            case NOT_ALLOWED_NOW -> conflict("not-allowed-now", refused, viewer);
            case LEAD_IS_RESPONDENT -> conflict("lead-is-respondent", refused, viewer);
            case STALE_VERSION -> Problem.of(HttpStatus.PRECONDITION_FAILED, "stale-version");
            case CHANGED_MEANWHILE -> Problem.of(HttpStatus.CONFLICT, "changed-meanwhile");
            case KEY_REUSED -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused");
            case TIMELINE_FULL -> Problem.of(HttpStatus.CONFLICT, "timeline-full");
            case DIRECTORY_NOT_READY ->
                Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "directory-not-ready")
                        .header(HttpHeaders.RETRY_AFTER, "5");
        };
    }

    private static Problem conflict(String code, Refused refused, Viewer viewer) {
        var status = refused.status();
        return Problem.of(HttpStatus.CONFLICT, code, status.name())
                .with("currentStatus", status)
                .with(
                        "allowedCommands",
                        Command.allowed(status, viewer.roles()).stream()
                                .map(Command::wireName)
                                .toList());
    }
}
