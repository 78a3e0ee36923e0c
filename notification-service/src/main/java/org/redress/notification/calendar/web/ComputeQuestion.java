package org.redress.notification.calendar.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.redress.edge.Problem;
import org.redress.edge.Problem.FieldError;
import org.redress.notification.calendar.Calendars;
import org.redress.notification.calendar.model.LastDay;
import org.redress.notification.calendar.model.Period;
import org.redress.notification.calendar.model.Unit;
import org.redress.notification.calendar.model.WorkingCalendar;
import org.springframework.http.HttpStatus;

/** A request in the model's terms; refuses with all that is wrong with it at once, or with the limit it exceeds. */
final class ComputeQuestion {

    private static final int LONGEST = 1_000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final List<FieldError> errors = new ArrayList<>();
    private final WorkingCalendar calendar;
    private final boolean keepClockTime;
    private final ZonedDateTime start;
    private final Period period;
    private final LastDay lastDay;

    ComputeQuestion(ComputeRequest request, Calendars calendars) {
        var choice = request.calendar() == null ? new CalendarChoice(Calendars.CHINA, null) : request.calendar();
        calendar = choice.inline() == null
                ? named(choice.name(), calendars)
                : new InlineCalendarReader(choice.inline(), calendars.china(), errors).read();
        keepClockTime =
                choice.inline() != null && Boolean.TRUE.equals(choice.inline().keepClockTime());
        start = parsed("start", request.start(), "wrong-format", text -> start(text, zone()));
        var unit = parsed("unit", request.unit(), "unknown-code", Unit::valueOf);
        lastDay = request.lastDay() == null
                ? LastDay.AS_COUNTED
                : parsed("lastDay", request.lastDay(), "unknown-code", LastDay::valueOf);
        check(request.duration());
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        period = new Period(request.duration(), unit);
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    boolean keepClockTime() {
        return keepClockTime;
    }

    ZonedDateTime start() {
        return start;
    }

    Period period() {
        return period;
    }

    LastDay lastDay() {
        return lastDay;
    }

    private WorkingCalendar named(String name, Calendars calendars) {
        return calendars.named(name).orElseGet(() -> {
            errors.add(FieldError.of("calendar", "unknown-code"));
            return null;
        });
    }

    private void check(Integer duration) {
        if (duration == null) {
            errors.add(FieldError.of("duration", "required"));
        } else if (duration < 1) {
            errors.add(FieldError.of("duration", "not-positive"));
        } else if (duration > LONGEST) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "too-long-to-count");
        }
    }

    private ZoneId zone() {
        return calendar == null ? ZoneId.of("UTC") : calendar.zone();
    }

    private static ZonedDateTime start(String text, ZoneId zone) {
        var parsed = DateTimeFormatter.ISO_DATE_TIME;
        ZonedDateTime start;
        if (!text.contains("T")) {
            start = LocalDate.parse(text).atStartOfDay(zone);
        } else {
            var best = parsed.parseBest(text, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from);
            start = best instanceof LocalDateTime local ? local.atZone(zone) : ZonedDateTime.from(best);
        }
        if (start.getYear() < FIRST_YEAR || start.getYear() > LAST_YEAR) {
            throw new DateTimeException("outside the years that are counted");
        }
        return start;
    }

    private <T> T parsed(String field, String text, String code, Function<String, T> parse) {
        if (text == null) {
            errors.add(FieldError.of(field, "required"));
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            errors.add(FieldError.of(field, code));
            return null;
        }
    }
}
