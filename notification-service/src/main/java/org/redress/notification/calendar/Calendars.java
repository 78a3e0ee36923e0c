package org.redress.notification.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.redress.notification.calendar.model.CalendarYear;
import org.redress.notification.calendar.model.Opening;
import org.redress.notification.calendar.model.WorkingCalendar;

/**
 * The calendars known by name, which is one: {@value #CHINA}, in all its editions. What other instances add is seen at
 * the next {@link #refresh}.
 */
public final class Calendars {

    public static final String CHINA = "CN";

    private static final String SHIPPED = "SYSTEM";

    private final CalendarEditions editions;
    private final Collection<CalendarYear> shipped;
    private final ZoneId zone;
    private final Opening opening;
    private final Clock clock;
    private volatile Known known;

    Calendars(CalendarEditions editions, Collection<CalendarYear> shipped, ZoneId zone, Opening opening, Clock clock) {
        this.editions = editions;
        this.shipped = List.copyOf(shipped);
        this.zone = zone;
        this.opening = opening;
        this.clock = clock;
    }

    /** @param byVersion every edition as it counts, by its version */
    private record Known(
            List<CalendarEdition> editions, WorkingCalendar china, Map<String, WorkingCalendar> byVersion) {

        CalendarEdition last() {
            return editions.get(editions.size() - 1);
        }
    }

    public Optional<WorkingCalendar> named(String name) {
        return CHINA.equals(name) ? Optional.of(china()) : Optional.empty();
    }

    public WorkingCalendar china() {
        return known().china();
    }

    /** Former and present calendars, for what was counted on them. */
    public Map<String, WorkingCalendar> byVersion() {
        return known().byVersion();
    }

    /** Newest last. */
    public List<CalendarEdition> editions() {
        return known().editions();
    }

    public Optional<CalendarYear> year(int year) {
        return known().last().years().stream().filter(one -> one.year() == year).findFirst();
    }

    /** The last day up to which, from a day on, all working days are known; the day before its year when not even that is. */
    public LocalDate horizon(LocalDate today) {
        var year = today.getYear();
        while (year(year).isPresent()) {
            year++;
        }
        return LocalDate.of(year - 1, 12, 31);
    }

    /** A new edition with this year in it; the same dates again make none. */
    public void publish(CalendarYear year, String by) {
        change(years -> with(year, years), by);
    }

    /** Learns what was added since. */
    public synchronized void refresh() {
        var before = known == null ? List.<CalendarEdition>of() : known.editions();
        var added = editions.after(before.size());
        if (!added.isEmpty()) {
            var all = new ArrayList<>(before);
            all.addAll(added);
            known = known(all);
        }
    }

    private Known known() {
        if (known == null) {
            refresh();
            change(this::withShipped, SHIPPED);
        }
        return known;
    }

    /** Loses a race against another instance at most until it has seen what the other added. */
    private synchronized void change(UnaryOperator<List<CalendarYear>> how, String by) {
        while (true) {
            var last = known == null ? List.<CalendarYear>of() : known.last().years();
            var years = how.apply(last);
            if (years.equals(last)) {
                return;
            }
            var number = known == null ? 1 : known.last().number() + 1;
            editions.add(new CalendarEdition(number, years, clock.instant(), by));
            refresh();
        }
    }

    /** A year that came with the software stands until somebody publishes it otherwise. */
    private List<CalendarYear> withShipped(List<CalendarYear> years) {
        var all = years;
        for (var year : shipped) {
            all = all.stream().anyMatch(one -> one.year() == year.year()) ? all : with(year, all);
        }
        return all;
    }

    private static List<CalendarYear> with(CalendarYear year, List<CalendarYear> years) {
        var all = new ArrayList<>(years);
        all.removeIf(one -> one.year() == year.year());
        all.add(year);
        all.sort(Comparator.comparing(CalendarYear::year));
        return all;
    }

    private Known known(List<CalendarEdition> all) {
        var byVersion = all.stream()
                .map(edition -> WorkingCalendar.ofYears(CHINA, zone, opening, edition.years()))
                .collect(Collectors.toMap(WorkingCalendar::version, calendar -> calendar, (same, again) -> again));
        var last = WorkingCalendar.ofYears(
                CHINA, zone, opening, all.get(all.size() - 1).years());
        return new Known(List.copyOf(all), last, Map.copyOf(byVersion));
    }
}
