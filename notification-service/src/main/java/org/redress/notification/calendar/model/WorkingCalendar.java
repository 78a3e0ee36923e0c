package org.redress.notification.calendar.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which dates are working days: the opening days of the week, less public holidays, plus the days that a holiday
 * notice makes working days. It knows how far it knows: of a year without a notice it knows the weekends only.
 */
public final class WorkingCalendar {

    private final String version;
    private final ZoneId zone;
    private final Opening opening;
    private final Set<LocalDate> holidays;
    private final Set<LocalDate> makeUpDays;
    private final Set<LocalDate> closures;
    private final Set<Integer> knownYears;
    private final boolean knowsEveryYear;

    private WorkingCalendar(
            String version,
            ZoneId zone,
            Opening opening,
            Collection<LocalDate> holidays,
            Collection<LocalDate> makeUpDays,
            Collection<LocalDate> closures,
            Set<Integer> knownYears,
            boolean knowsEveryYear) {
        this.version = version;
        this.zone = zone;
        this.opening = opening;
        this.holidays = Set.copyOf(holidays);
        this.makeUpDays = Set.copyOf(makeUpDays);
        this.closures = Set.copyOf(closures);
        this.knownYears = Set.copyOf(knownYears);
        this.knowsEveryYear = knowsEveryYear;
        for (var day : this.makeUpDays) {
            if (this.holidays.contains(day)) {
                throw new IllegalArgumentException(day + " is both a holiday and a make-up day");
            }
        }
    }

    /** A calendar made of yearly notices; any other year is unknown. */
    public static WorkingCalendar ofYears(String name, ZoneId zone, Opening opening, Collection<CalendarYear> years) {
        var sorted = new TreeSet<CalendarYear>(Comparator.comparing(CalendarYear::year));
        sorted.addAll(years);
        return new WorkingCalendar(
                CalendarVersion.of(name, sorted),
                zone,
                opening,
                sorted.stream().flatMap(y -> y.holidays().stream()).toList(),
                sorted.stream().flatMap(y -> y.makeUpDays().stream()).toList(),
                sorted.stream().flatMap(y -> y.closures().stream()).toList(),
                sorted.stream().map(CalendarYear::year).collect(Collectors.toSet()),
                false);
    }

    /** A calendar whose dates are all there are. */
    public static WorkingCalendar complete(
            ZoneId zone, Opening opening, Collection<LocalDate> holidays, Collection<LocalDate> makeUpDays) {
        return new WorkingCalendar("inline", zone, opening, holidays, makeUpDays, Set.of(), Set.of(), true);
    }

    public String version() {
        return version;
    }

    public ZoneId zone() {
        return zone;
    }

    public Opening opening() {
        return opening;
    }

    public boolean knows(LocalDate date) {
        return knowsEveryYear || knownYears.contains(date.getYear());
    }

    /** Whether it knows every date between two dates, both included. */
    public boolean knows(LocalDate from, LocalDate to) {
        return knowsEveryYear
                || IntStream.rangeClosed(from.getYear(), to.getYear()).allMatch(knownYears::contains);
    }

    public boolean isWorkingDay(LocalDate date) {
        return day(date).counted();
    }

    /** Whether a date is a working day, and why. */
    public DayProof day(LocalDate date) {
        if (makeUpDays.contains(date)) {
            return new DayProof(date, true, DayReason.MAKE_UP);
        }
        if (closures.contains(date)) {
            return new DayProof(date, false, DayReason.CLOSURE);
        }
        if (holidays.contains(date)) {
            return new DayProof(date, false, DayReason.HOLIDAY);
        }
        if (!opening.days().contains(date.getDayOfWeek())) {
            return new DayProof(date, false, DayReason.WEEKEND);
        }
        return new DayProof(date, true, knows(date) ? DayReason.WORKING : DayReason.UNKNOWN_YEAR);
    }

    /** The {@code days}-th working day after {@code start}, which never counts; with 0 the first one from it on. */
    public DueDate plusWorkingDays(LocalDate start, int days) {
        var date = days == 0 ? firstWorkingDayFrom(start) : start;
        for (var left = days; left > 0; ) {
            date = date.plusDays(1);
            if (isWorkingDay(date)) {
                left--;
            }
        }
        return new DueDate(date, !knows(date));
    }

    /** The {@code days}-th working day before {@code date}. */
    public LocalDate minusWorkingDays(LocalDate date, int days) {
        var day = date;
        for (var left = days; left > 0; ) {
            day = day.minusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** Working days after {@code from} up to and including {@code to}; 0 when {@code to} is not later. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        var count = 0;
        for (var date = from.plusDays(1); !date.isAfter(to); date = date.plusDays(1)) {
            if (isWorkingDay(date)) {
                count++;
            }
        }
        return count;
    }

    public LocalDate firstWorkingDayFrom(LocalDate start) {
        var date = start;
        while (!isWorkingDay(date)) {
            date = date.plusDays(1);
        }
        return date;
    }

    /** The instant at which business closes on a date: what "by that day" means. */
    public ZonedDateTime closing(LocalDate date) {
        return ZonedDateTime.of(date, opening.to(), zone);
    }

    /** The first moment from {@code start} on at which the office is open. */
    public ZonedDateTime firstOpeningFrom(ZonedDateTime start) {
        var local = start.withZoneSameInstant(zone);
        if (isWorkingDay(local.toLocalDate())) {
            if (local.toLocalTime().isBefore(opening.from())) {
                return ZonedDateTime.of(local.toLocalDate(), opening.from(), zone);
            }
            if (local.toLocalTime().isBefore(opening.to())) {
                return local;
            }
        }
        return ZonedDateTime.of(firstWorkingDayFrom(local.toLocalDate().plusDays(1)), opening.from(), zone);
    }
}
