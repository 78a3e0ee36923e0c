package org.redress.notification.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Set;
import org.redress.edge.Problem;
import org.redress.notification.calendar.Calendars;
import org.redress.notification.calendar.model.CalendarYear;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Calendars")
class CalendarController {

    private final Calendars calendars;

    CalendarController(Calendars calendars) {
        this.calendars = calendars;
    }

    /** A published year, its dates, and where they come from. */
    record Year(
            int year,
            String calendar,
            String calendarVersion,
            int workingDays,
            Set<LocalDate> holidays,
            Set<LocalDate> makeUpDays,
            String source,
            LocalDate published) {}

    @GetMapping("/api/calendars/{year}")
    @Operation(summary = "Working-day calendar of a year; 404 while its holiday notice is not known")
    Year year(@PathVariable int year) {
        return calendars.year(year).map(this::shown).orElseThrow(Problem::notFound);
    }

    private Year shown(CalendarYear year) {
        var before = LocalDate.of(year.year() - 1, 12, 31);
        var china = calendars.china();
        return new Year(
                year.year(),
                Calendars.CHINA,
                china.version(),
                china.workingDaysBetween(before, before.plusYears(1)),
                year.holidays(),
                year.makeUpDays(),
                year.source(),
                year.published());
    }
}
