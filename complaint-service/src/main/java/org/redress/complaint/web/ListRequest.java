package org.redress.complaint.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.redress.complaint.model.SearchQuery;
import org.redress.complaint.model.Status;
import org.redress.complaint.model.Viewer;
import org.redress.complaint.reading.ComplaintQuery;
import org.redress.complaint.reading.ComplaintQuery.Sorting;
import org.redress.complaint.record.StoredComplaint;
import org.redress.contracts.Role;
import org.redress.edge.Paging;
import org.redress.edge.Problem;
import org.springframework.http.HttpStatus;

/** The conditions of a list as they stand in its address. */
record ListRequest(
        @Parameter(description = "One state, or several with commas between")
        String status,

        @Parameter(description = "Lead or co-handler") String department,
        String region,
        String category,
        String externalId,
        @Parameter(description = "Instant with offset") String dueBefore,
        Boolean overdue,

        @Parameter(description = "true: only those about which retaliation was reported; for supervisors")
        Boolean retaliation,

        @Parameter(
                description =
                        "Words of title, narrative, respondent or reference, all of which must be there, or the number"
                                + " or its beginning; intake and supervisors also find names, e-mail addresses and"
                                + " telephone numbers")
        String q,

        @Parameter(
                description =
                        "filedAt, receivedAt or dueAt (unknown ones last), with a minus for latest first; -filedAt"
                                + " when left out. With q only by filedAt")
        String sort,

        @Parameter(description = "1 to 200, 50 when left out")
        Integer limit,

        @Parameter(description = "Where the page before ended")
        String cursor) {

    private static final Map<String, Sorting.Field> SORTABLE = Map.of(
            "filedAt", Sorting.Field.FILED_AT, "receivedAt", Sorting.Field.RECEIVED_AT, "dueAt", Sorting.Field.DUE_AT);

    Paging paging() {
        return Paging.of(limit, cursor);
    }

    ComplaintQuery toQuery(Viewer by, Paging paging, Instant now) {
        var fields = new Fields();
        var statuses = statuses(fields);
        var due = instant(fields);
        var sorting = sorting(fields);
        var search = search(fields, sorting);
        fields.throwIfWrong();
        return new ComplaintQuery(
                by,
                statuses,
                given(department),
                given(region),
                given(category),
                given(externalId),
                search,
                due,
                Optional.ofNullable(overdue),
                withRetaliation(by),
                now,
                sorting,
                paging.cursor().map(parts -> new ListCursor(order(), sorting.field()).place(parts)),
                paging.limit() + 1);
    }

    String cursorAfter(StoredComplaint last) {
        return new ListCursor(order(), sorting(new Fields()).field()).after(last);
    }

    private String order() {
        return Fields.isBlank(sort) ? "-filedAt" : sort;
    }

    private Sorting sorting(Fields fields) {
        var descending = order().startsWith("-");
        var field = SORTABLE.get(descending ? order().substring(1) : order());
        if (field == null) {
            fields.wrong("sort", "unknown-code");
        }
        return new Sorting(field, descending);
    }

    /** The index of words is in the order of filing; in any other order all that is found would have to be read. */
    private Optional<SearchQuery> search(Fields fields, Sorting sorting) {
        var search = given(q).map(text -> {
            if (text.length() > SearchQuery.LONGEST) {
                fields.wrong("q", "too-long", SearchQuery.LONGEST);
            }
            return SearchQuery.of(text);
        });
        if (search.filter(SearchQuery::isEmpty).isPresent()) {
            fields.wrong("q", "no-words");
        }
        if (search.isPresent() && sorting.field() != null && sorting.field() != Sorting.Field.FILED_AT) {
            fields.wrong("sort", "search-by-filing");
        }
        return search;
    }

    private Set<Status> statuses(Fields fields) {
        var statuses = EnumSet.noneOf(Status.class);
        if (!Fields.isBlank(status)) {
            Arrays.stream(status.split(",", -1))
                    .map(name -> fields.oneOf("status", name.strip().toUpperCase(Locale.ROOT), Status.class))
                    .filter(Objects::nonNull)
                    .forEach(statuses::add);
        }
        return statuses;
    }

    private Optional<Instant> instant(Fields fields) {
        try {
            return given(dueBefore)
                    .map(text -> OffsetDateTime.parse(text).toInstant().toEpochMilli())
                    .map(Instant::ofEpochMilli);
        } catch (DateTimeParseException | ArithmeticException noInstantOfTheStore) {
            fields.wrong("dueBefore", "wrong-format");
            return Optional.empty();
        }
    }

    private boolean withRetaliation(Viewer by) {
        var asked = Boolean.TRUE.equals(retaliation);
        if (asked && !by.roles().contains(Role.SUPERVISOR)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        }
        return asked;
    }

    private static Optional<String> given(String condition) {
        return Fields.isBlank(condition) ? Optional.empty() : Optional.of(condition);
    }
}
