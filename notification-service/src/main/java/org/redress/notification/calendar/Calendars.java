package org.redress.notification.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.redress.notification.calendar.model.CalendarYear;
import org.redress.notification.calendar.model.Opening;
import org.redress.notification.calendar.model.WorkingCalendar;

/** The calendars known by name, which is one: {@value #CHINA}. */
public final class Calendars {

    public static final String CHINA = "CN";

    private final List<CalendarYear> years;
    private final WorkingCalendar china;

    Calendars(Collection<CalendarYear> years, ZoneId zone, Opening opening) {
        this.years = List.copyOf(years);
        this.china = WorkingCalendar.ofYears(CHINA, zone, opening, years);
    }

    public Optional<WorkingCalendar> named(String name) {
        return CHINA.equals(name) ? Optional.of(china) : Optional.empty();
    }

    public WorkingCalendar china() {
        return china;
    }

    public Optional<CalendarYear> year(int year) {
        return years.stream().filter(known -> known.year() == year).findFirst();
    }

    /** The last day whose working days are known. */
    public LocalDate horizon() {
        var last = years.stream().mapToInt(CalendarYear::year).max().orElse(1970);
        return LocalDate.of(last, 12, 31);
    }
}
