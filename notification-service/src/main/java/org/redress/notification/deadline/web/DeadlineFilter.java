package org.redress.notification.deadline.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.redress.edge.Cursor;
import org.redress.edge.Paging;
import org.redress.edge.Problem;
import org.redress.edge.Problem.FieldError;
import org.redress.notification.deadline.DeadlineSearch.Place;
import org.redress.notification.deadline.DeadlineSearch.Question;
import org.redress.notification.deadline.model.ClockRules;
import org.redress.notification.deadline.model.ClockStatus;

/** The parameters of the list in the terms of the search; all that is wrong with them is said at once. */
final class DeadlineFilter {

    private static final int CURSOR_PARTS = 3;

    private final List<FieldError> errors = new ArrayList<>();
    private final ClockRules rules;

    DeadlineFilter(ClockRules rules) {
        this.rules = rules;
    }

    Question question(
            String complaintId,
            String status,
            String department,
            String stage,
            String dueBefore,
            Visibility visibility,
            Paging paging) {
        var question = new Question(
                parsed("complaintId", complaintId, "wrong-format", UUID::fromString),
                parsed("status", status, "unknown-code", ClockStatus::valueOf),
                department,
                parsed(
                        "stage",
                        stage,
                        "unknown-code",
                        id -> rules.policy().stage(id).id()),
                parsed("dueBefore", dueBefore, "wrong-format", this::instant),
                visibility.onlyDepartment(),
                paging.cursor().map(DeadlineFilter::place));
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return question;
    }

    /** A date means its beginning in the legal zone. */
    private Instant instant(String text) {
        return text.contains("T")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDate.parse(text).atStartOfDay(rules.timetable().zone()).toInstant();
    }

    private <T> T parsed(String field, String text, String code, Function<String, T> parse) {
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException wrong) {
            errors.add(FieldError.of(field, code));
            return null;
        }
    }

    private static Place place(List<String> parts) {
        if (parts.size() != CURSOR_PARTS) {
            throw Cursor.unusable();
        }
        try {
            return new Place(UUID.fromString(parts.get(0)), parts.get(1), Long.parseLong(parts.get(2)));
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.unusable();
        }
    }
}
