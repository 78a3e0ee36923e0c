package org.redress.notification.calendar.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.redress.edge.Problem;
import org.redress.edge.Problem.FieldError;
import org.redress.notification.calendar.model.CalendarYear;
import org.redress.notification.calendar.model.Opening;

/** Makes a year of a request, or says all that is wrong with it at once. */
final class YearReader {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_SOURCE = 500;

    private final int year;
    private final YearRequest request;
    private final Opening opening;
    private final List<FieldError> errors = new ArrayList<>();
    private final Map<LocalDate, String> listed = new HashMap<>();

    YearReader(int year, YearRequest request, Opening opening) {
        this.year = year;
        this.request = request;
        this.opening = opening;
    }

    CalendarYear read() {
        if (year < FIRST_YEAR || year > LAST_YEAR || (request.year() != null && request.year() != year)) {
            errors.add(FieldError.of("year", "another-year", Integer.toString(year)));
        }
        var holidays = dates("holidays", request.holidays());
        var makeUpDays = dates("makeUpDays", request.makeUpDays());
        var closures = dates("closures", request.closures());
        makeUpDays.stream()
                .filter(day -> opening.days().contains(day.getDayOfWeek()))
                .forEach(day -> errors.add(FieldError.of("makeUpDays", "worked-anyway", day.toString())));
        if (request.holidays() == null || request.holidays().isEmpty()) {
            errors.add(FieldError.of("holidays", "required"));
        }
        if (request.source() == null || request.source().isBlank()) {
            errors.add(FieldError.of("source", "required"));
        } else if (request.source().length() > LONGEST_SOURCE) {
            errors.add(FieldError.of("source", "too-long", LONGEST_SOURCE));
        }
        var published = published();
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new CalendarYear(
                year, holidays, makeUpDays, closures, request.source().strip(), published);
    }

    private LocalDate published() {
        if (request.published() == null) {
            errors.add(FieldError.of("published", "required"));
            return null;
        }
        return date("published", request.published());
    }

    private Set<LocalDate> dates(String field, List<String> texts) {
        var dates = new TreeSet<LocalDate>();
        for (var text : texts == null ? List.<String>of() : texts) {
            var ends = text == null ? new String[] {""} : text.split("\\.\\.", -1);
            var first = date(field, ends[0]);
            var last = ends.length == 2 ? date(field, ends[1]) : first;
            if (first != null && last != null && isRange(field, first, last)) {
                first.datesUntil(last.plusDays(1)).forEach(day -> add(field, day, dates));
            }
        }
        return dates;
    }

    private boolean isRange(String field, LocalDate first, LocalDate last) {
        if (first.getYear() != year || last.getYear() != year || last.isBefore(first)) {
            errors.add(FieldError.of(field, "another-year", Integer.toString(year)));
            return false;
        }
        return true;
    }

    private void add(String field, LocalDate day, Set<LocalDate> dates) {
        if (listed.putIfAbsent(day, field) == null) {
            dates.add(day);
        } else {
            errors.add(FieldError.of(field, "listed-twice", day.toString()));
        }
    }

    private LocalDate date(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            errors.add(FieldError.of(field, "wrong-format"));
            return null;
        }
    }
}
