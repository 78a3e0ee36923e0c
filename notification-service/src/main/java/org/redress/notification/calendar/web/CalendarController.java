package org.redress.notification.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import org.redress.edge.Caller;
import org.redress.edge.Page;
import org.redress.edge.Problem;
import org.redress.notification.calendar.CalendarEdition;
import org.redress.notification.calendar.Calendars;
import org.redress.notification.calendar.model.CalendarYear;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Calendars")
class CalendarController {

    private final Calendars calendars;

    CalendarController(Calendars calendars) {
        this.calendars = calendars;
    }

    /** A published year, its dates, and where they come from; {@code edition} is the last of all years together. */
    record Year(
            int year,
            String calendar,
            String calendarVersion,
            int edition,
            Instant editedAt,
            String editedBy,
            int workingDays,
            Set<LocalDate> holidays,
            Set<LocalDate> makeUpDays,
            Set<LocalDate> closures,
            String source,
            LocalDate published) {}

    @GetMapping("/api/calendars")
    @Operation(summary = "All years whose holiday notice is known, the last one first")
    Page<Year> years() {
        var edition = last();
        var newestFirst = Comparator.comparing(CalendarYear::year).reversed();
        return new Page<>(
                edition.years().stream()
                        .sorted(newestFirst)
                        .map(year -> shown(year, edition))
                        .toList(),
                null);
    }

    @GetMapping("/api/calendars/{year}")
    @Operation(summary = "Working-day calendar of a year; 404 while its holiday notice is not known")
    Year year(@PathVariable int year) {
        return calendars.year(year).map(known -> shown(known, last())).orElseThrow(Problem::notFound);
    }

    @PutMapping("/api/calendars/{year}")
    @Operation(
            summary = "Publishes the working-day calendar of a year, as a new edition of the calendar",
            description = "Dates that were provisional for want of this year are counted again and announced. Any other"
                    + " clock keeps the calendar it was counted on until it is re-based.")
    Year publish(@PathVariable int year, @RequestBody YearRequest request, Caller caller) {
        var read = new YearReader(year, request, calendars.china().opening()).read();
        calendars.publish(read, caller.id());
        return shown(read, last());
    }

    private CalendarEdition last() {
        var editions = calendars.editions();
        return editions.get(editions.size() - 1);
    }

    private Year shown(CalendarYear year, CalendarEdition edition) {
        var before = LocalDate.of(year.year() - 1, 12, 31);
        var china = calendars.china();
        return new Year(
                year.year(),
                Calendars.CHINA,
                china.version(),
                edition.number(),
                edition.at(),
                edition.by(),
                china.workingDaysBetween(before, before.plusYears(1)),
                year.holidays(),
                year.makeUpDays(),
                year.closures(),
                year.source(),
                year.published());
    }
}
