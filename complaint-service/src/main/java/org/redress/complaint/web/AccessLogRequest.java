package org.redress.complaint.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.complaint.access.Access;
import org.redress.complaint.access.AccessQuery;
import org.redress.edge.Cursor;
import org.redress.edge.Paging;

/** The conditions of the access log as they are sent. */
record AccessLogRequest(
        @Parameter(description = "Id of a complaint") String complaintId,

        @Parameter(description = "Id of the account that was given the data")
        String account,

        @Parameter(description = "Not before this instant", example = "2026-03-02T00:00:00+08:00")
        String from,

        @Parameter(description = "Before this instant") String to,

        @Parameter(description = "1 to 200; 50 when left out")
        Integer limit,

        @Parameter(description = "Where the page before ended")
        String cursor) {

    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    AccessLogRequest of(UUID complaint) {
        return new AccessLogRequest(complaint.toString(), account, from, to, limit, cursor);
    }

    Paging paging() {
        return Paging.of(limit, cursor);
    }

    AccessQuery toQuery(Paging paging) {
        var fields = new Fields();
        var complaint = given(complaintId).flatMap(text -> id(text, fields));
        var earliest = given(from).flatMap(text -> instant("from", text, fields));
        var end = given(to).flatMap(text -> instant("to", text, fields));
        fields.throwIfWrong();
        var after = paging.cursor().map(AccessLogRequest::place);
        return new AccessQuery(complaint, given(account), earliest, end, after, paging.limit() + 1);
    }

    static String cursorAfter(Access last) {
        return Cursor.of(last.at().toString(), last.id().toString());
    }

    private static AccessQuery.Place place(List<String> parts) {
        try {
            return new AccessQuery.Place(storable(Instant.parse(parts.get(0))), UUID.fromString(parts.get(1)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException ofAnotherList) {
            throw Cursor.unusable();
        }
    }

    private static Optional<UUID> id(String text, Fields fields) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            fields.wrong("complaintId", "wrong-format");
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String field, String text, Fields fields) {
        try {
            return Optional.of(storable(OffsetDateTime.parse(text).toInstant()));
        } catch (DateTimeException noInstant) {
            fields.wrong(field, "wrong-format");
            return Optional.empty();
        }
    }

    /** A database knows fewer years than Java does. */
    private static Instant storable(Instant instant) {
        if (instant.isBefore(Instant.EPOCH) || !instant.isBefore(END)) {
            throw new DateTimeException("No year of ours");
        }
        return instant;
    }

    private static Optional<String> given(String condition) {
        return Fields.isBlank(condition) ? Optional.empty() : Optional.of(condition);
    }
}
