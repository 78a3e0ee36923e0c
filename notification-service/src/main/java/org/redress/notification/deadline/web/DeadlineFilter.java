package org.redress.notification.deadline.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.edge.Cursor;
import org.redress.edge.Paging;
import org.redress.edge.Problem;
import org.redress.edge.Problem.FieldError;
import org.redress.notification.deadline.DeadlineSearch.Order;
import org.redress.notification.deadline.DeadlineSearch.Place;
import org.redress.notification.deadline.DeadlineSearch.Question;
import org.redress.notification.deadline.model.ClockRules;
import org.redress.notification.deadline.model.ClockStatus;
import org.redress.notification.deadline.model.Owner;
import org.redress.notification.deadline.model.StagePolicy;

/** The parameters of the list in the terms of the search; all that is wrong with them is said at once. */
final class DeadlineFilter {

    private static final int CURSOR_PARTS = 4;
    private static final int MOST_COMPLAINTS = 200;
    /** What has one of these can still become something else. */
    private static final Set<ClockStatus> NOT_ENDED = Set.of(ClockStatus.OPEN, ClockStatus.PAUSED);

    private final List<FieldError> errors = new ArrayList<>();
    private final ClockRules rules;
    private final DeadlineQuery query;

    DeadlineFilter(ClockRules rules, DeadlineQuery query) {
        this.rules = rules;
        this.query = query;
    }

    Question question(Visibility visibility, Paging paging) {
        var complaints = all("complaintId", query.complaintId(), "wrong-format", UUID::fromString);
        if (complaints != null && complaints.size() > MOST_COMPLAINTS) {
            errors.add(FieldError.of("complaintId", "too-many", MOST_COMPLAINTS));
        }
        var statuses = all("status", query.status(), "unknown-code", ClockStatus::valueOf);
        var open = one("open", query.open(), "wrong-format", DeadlineFilter::truth);
        var question = new Question(
                complaints,
                statuses,
                stages(),
                query.department(),
                one("dueBefore", query.dueBefore(), "wrong-format", this::instant),
                Boolean.TRUE.equals(open) || (statuses != null && NOT_ENDED.containsAll(statuses)),
                visibility.onlyDepartment(),
                query.sort() == null
                        ? Order.COMPLAINT
                        : one("sort", query.sort(), "unknown-code", DeadlineFilter::order),
                paging.cursor().map(DeadlineFilter::place));
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return question;
    }

    /** Owner and silence are the policy's to say, so they too select stages. A department's clocks are those it owns. */
    private Set<String> stages() {
        var named = all(
                "stage",
                query.stage(),
                "unknown-code",
                id -> rules.book().newest().stage(id).id());
        var owners = all("owner", query.owner(), "unknown-code", Owner::valueOf);
        var silent = one("silent", query.silent(), "wrong-format", DeadlineFilter::truth);
        if (named == null && owners == null && silent == null && query.department() == null) {
            return null;
        }
        return rules.book().newest().stages().stream()
                .filter(stage -> named == null || named.contains(stage.id()))
                .filter(stage -> owners == null || owners.contains(stage.owner()))
                .filter(stage -> silent == null || silent == stage.silent())
                .filter(stage -> query.department() == null || stage.owner() == Owner.DEPARTMENT)
                .map(StagePolicy::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A date means its beginning in the legal zone. */
    private Instant instant(String text) {
        return text.contains("T")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDate.parse(text)
                        .atStartOfDay(rules.book().timetable().zone())
                        .toInstant();
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static Order order(String text) {
        if (!text.equals("dueAt")) {
            throw new IllegalArgumentException("no such order");
        }
        return Order.DUE;
    }

    private <T> Set<T> all(String field, String text, String code, Function<String, T> parse) {
        if (text == null) {
            return null;
        }
        var values = new LinkedHashSet<T>();
        for (var part : text.split(",", -1)) {
            Optional.ofNullable(one(field, part, code, parse)).ifPresent(values::add);
        }
        return values;
    }

    private <T> T one(String field, String text, String code, Function<String, T> parse) {
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

    static String cursor(Place last) {
        return Cursor.of(
                last.dueAt().toString(), last.complaintId().toString(), last.stage(), Long.toString(last.run()));
    }

    private static Place place(List<String> parts) {
        if (parts.size() != CURSOR_PARTS) {
            throw Cursor.unusable();
        }
        try {
            return new Place(
                    Instant.parse(parts.get(0)),
                    UUID.fromString(parts.get(1)),
                    parts.get(2),
                    Long.parseLong(parts.get(3)));
        } catch (IllegalArgumentException | DateTimeParseException notOurs) {
            throw Cursor.unusable();
        }
    }
}
