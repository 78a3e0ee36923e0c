package org.redress.notification.calendar.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.edge.Problem;
import org.redress.edge.Problem.FieldError;
import org.redress.notification.calendar.model.Opening;
import org.redress.notification.calendar.model.WorkingCalendar;
import org.redress.notification.calendar.web.ComputeRequest.InlineCalendar;
import org.springframework.http.HttpStatus;

/** Makes a calendar of the one in a request; what is wrong with its fields is added to {@code errors}. */
final class InlineCalendarReader {

    private static final int MOST_DATES = 5_000;
    private static final int ABBREVIATION = 3;

    private final InlineCalendar inline;
    private final WorkingCalendar usual;
    private final List<FieldError> errors;

    InlineCalendarReader(InlineCalendar inline, WorkingCalendar usual, List<FieldError> errors) {
        this.inline = inline;
        this.usual = usual;
        this.errors = errors;
    }

    /** Null when something is wrong with it. */
    WorkingCalendar read() {
        var holidays = inline.holidays() == null ? List.<String>of() : inline.holidays();
        var makeUpDays = inline.makeUpDays() == null ? List.<String>of() : inline.makeUpDays();
        if (holidays.size() + makeUpDays.size() > MOST_DATES) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "too-many-dates");
        }
        var before = errors.size();
        var zone = inline.zone() == null ? usual.zone() : valid("calendar.zone", () -> ZoneId.of(inline.zone()));
        var opening = inline.opening() == null ? usual.opening() : opening();
        var off = dates("calendar.holidays", holidays);
        var worked = dates("calendar.makeUpDays", makeUpDays);
        return errors.size() > before ? null : consistent(zone, opening, off, worked);
    }

    private static WorkingCalendar consistent(
            ZoneId zone, Opening opening, Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {
        if (holidays.stream().anyMatch(makeUpDays::contains)) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "contradictory-dates");
        }
        return WorkingCalendar.complete(zone, opening, holidays, makeUpDays);
    }

    private Opening opening() {
        var opening = inline.opening();
        if (opening.days() != null && opening.days().isEmpty()) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "no-opening-day");
        }
        Set<DayOfWeek> days = opening.days() == null
                ? usual.opening().days()
                : valid("calendar.opening.days", () -> days(opening.days()));
        var from = time("calendar.opening.from", opening.from(), usual.opening().from());
        var to = time("calendar.opening.to", opening.to(), usual.opening().to());
        return days == null || from == null || to == null
                ? null
                : valid("calendar.opening.to", () -> new Opening(days, from, to));
    }

    private LocalTime time(String field, String text, LocalTime usually) {
        return text == null ? usually : valid(field, () -> LocalTime.parse(text));
    }

    private static Set<DayOfWeek> days(List<Object> names) {
        return names.stream().map(InlineCalendarReader::day).collect(Collectors.toSet());
    }

    private static DayOfWeek day(Object name) {
        if (name instanceof Integer number) {
            return DayOfWeek.of(number);
        }
        var text = String.valueOf(name).toUpperCase(Locale.ROOT);
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.name().equals(text)
                        || day.name().substring(0, ABBREVIATION).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no day of the week"));
    }

    private Set<LocalDate> dates(String field, List<String> texts) {
        var dates = new HashSet<LocalDate>();
        for (var i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            var date = valid(field + "[" + i + "]", () -> LocalDate.parse(text == null ? "" : text));
            if (date != null) {
                dates.add(date);
            }
        }
        return dates;
    }

    private <T> T valid(String field, Supplier<T> value) {
        try {
            return value.get();
        } catch (DateTimeException | IllegalArgumentException wrong) {
            errors.add(FieldError.of(field, "wrong-format"));
            return null;
        }
    }
}
