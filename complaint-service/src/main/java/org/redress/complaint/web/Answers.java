package org.redress.complaint.web;

import java.util.Locale;
import java.util.function.Supplier;
import org.redress.complaint.attachment.RefusedFile;
import org.redress.complaint.model.Command;
import org.redress.complaint.model.Refused;
import org.redress.complaint.model.Viewer;
import org.redress.complaint.record.UnreadableComplaint;
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

    static <T> T to(Supplier<T> work) {
        try {
            return work.get();
        } catch (Refused refused) {
            throw problem(refused);
        } catch (UnreadableComplaint damaged) {
            throw Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "record-damaged");
        }
    }

    static Problem problem(RefusedFile refused) {
        var http = switch (refused.reason()) {
            case EMPTY -> HttpStatus.BAD_REQUEST;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case DANGEROUS, UNSUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case ARCHIVE_BOMB, ARCHIVE_UNREADABLE -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return Problem.of(http, "attachment-" + code(refused.reason()));
    }

    static Problem problem(Refused refused) {
        return switch (refused.reason()) {
            case UNKNOWN_COMPLAINT -> Problem.notFound();
            case NOT_PERMITTED -> refusal(HttpStatus.FORBIDDEN, "forbidden", refused);
            case LEAD_ONLY -> refusal(HttpStatus.FORBIDDEN, "lead-only", refused);
            case STALE_VERSION -> refusal(HttpStatus.PRECONDITION_FAILED, "stale-version", refused);
            case KEY_REUSED -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused");
            case DIRECTORY_NOT_READY ->
                Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "directory-not-ready")
                        .header(HttpHeaders.RETRY_AFTER, "5");
            case NOT_ALLOWED_NOW,
                    LEAD_IS_RESPONDENT,
                    SUPPLEMENT_USED_UP,
                    RETURNS_USED_UP,
                    RETURN_WINDOW_OVER,
                    SUPERVISOR_DECIDES,
                    NO_RETURN_TO_DECIDE,
                    OWN_REQUEST,
                    NOTHING_CHANGED,
                    INFO_ALREADY_ASKED,
                    NOTHING_ASKED,
                    EXTENSION_PENDING,
                    NO_EXTENSION_TO_DECIDE,
                    EXTENSIONS_USED_UP,
                    EXTENSION_TOO_LATE,
                    WAY_NOT_FOR_SUGGESTIONS,
                    REVIEW_COMPULSORY,
                    CONSENT_MISSING,
                    SILENCE_TOO_SHORT,
                    ANSWER_MISSING,
                    CALLBACK_ANSWERED,
                    REOPENINGS_USED_UP,
                    REOPENING_TOO_LATE,
                    MERGE_TARGET,
                    ALREADY_REFERRED,
                    HIGHEST_LEVEL,
                    CARD_ONLY_UPWARDS,
                    CARD_WITHOUT_DEPARTMENT,
                    NO_SUCH_CARD,
                    RECUSAL_PENDING,
                    NO_RECUSAL_TO_DECIDE,
                    CHANGED_MEANWHILE,
                    TIMELINE_FULL,
                    TOO_MANY_ATTACHMENTS -> refusal(HttpStatus.CONFLICT, code(refused.reason()), refused);
        };
    }

    private static String code(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Problem refusal(HttpStatus http, String code, Refused refused) {
        return refused.standing()
                .map(found -> Problem.of(http, code, found.status().name())
                        .with("currentStatus", found.status())
                        .with(
                                "allowedCommands",
                                found.allowed().stream().map(Command::wireName).toList()))
                .orElseGet(() -> Problem.of(http, code));
    }
}
