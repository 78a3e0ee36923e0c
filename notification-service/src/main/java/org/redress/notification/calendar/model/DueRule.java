package org.redress.notification.calendar.model;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts a period on a calendar. Without {@code keepClockTime} the start day does not count, nothing moves and the
 * period ends at the close of business. With it, a start outside opening moves to the next opening and the period ends
 * at that clock time. Hours are counted while the office is open only.
 */
public record DueRule(WorkingCalendar calendar, boolean keepClockTime, LastDay lastDay) {

    /** More dates than anybody would read; only hours of an office that is hardly ever open come so far. */
    private static final int MOST_DATES = 20_000;

    /** The period would have to be counted over too many dates. */
    public static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("a period of more than " + MOST_DATES + " dates");
        }
    }

    /** How legal periods are counted here. */
    public static DueRule legal(WorkingCalendar calendar, LastDay lastDay) {
        return new DueRule(calendar, false, lastDay);
    }

    public Due after(ZonedDateTime start, Period period) {
        var local = start.withZoneSameInstant(calendar.zone());
        return switch (period.unit()) {
            case WORKING_DAY -> workingDays(local, period.amount());
            case WORKING_HOUR -> workingHours(local, period.amount());
            case CALENDAR_DAY, WEEK, YEAR -> everyDay(local, period);
        };
    }

    private Due workingDays(ZonedDateTime start, int days) {
        var from = keepClockTime ? calendar.firstOpeningFrom(start) : start;
        var due = calendar.plusWorkingDays(from.toLocalDate(), days);
        var proof = new ArrayList<DayProof>();
        for (var date = start.toLocalDate(); !date.isAfter(due.date()); date = date.plusDays(1)) {
            proof.add(date.isAfter(from.toLocalDate()) ? calendar.day(date) : beforeCounting(date, start, from));
        }
        var at = keepClockTime ? due.date().atTime(from.toLocalTime()).atZone(calendar.zone()) : closing(due.date());
        return new Due(at, due.provisional(), proof);
    }

    private DayProof beforeCounting(LocalDate date, ZonedDateTime start, ZonedDateTime from) {
        var isStart = date.equals(start.toLocalDate()) || date.equals(from.toLocalDate());
        return isStart ? DayProof.startDay(date) : calendar.day(date);
    }

    private Due workingHours(ZonedDateTime start, int hours) {
        var left = Duration.ofHours(hours);
        var from = calendar.firstOpeningFrom(start);
        var proof = new ArrayList<DayProof>();
        proof.addAll(skipped(start.toLocalDate(), from.toLocalDate()));
        proof.add(calendar.day(from.toLocalDate()));
        for (var open = leftOf(from);
                open.compareTo(left) < 0;
                open = calendar.opening().hours()) {
            left = left.minus(open);
            from = nextOpening(from.toLocalDate(), proof);
        }
        var at = from.toLocalDate().atTime(from.toLocalTime().plus(left)).atZone(calendar.zone());
        return new Due(at, !calendar.knows(at.toLocalDate()), proof);
    }

    private Duration leftOf(ZonedDateTime from) {
        return Duration.between(from.toLocalTime(), calendar.opening().to());
    }

    /** Dates from the start on that the office was not open any more, or not at all. */
    private List<DayProof> skipped(LocalDate start, LocalDate from) {
        return start.datesUntil(from)
                .map(date -> calendar.isWorkingDay(date) ? DayProof.startDay(date) : calendar.day(date))
                .toList();
    }

    private ZonedDateTime nextOpening(LocalDate after, List<DayProof> proof) {
        var date = after;
        do {
            date = date.plusDays(1);
            proof.add(calendar.day(date));
            if (proof.size() > MOST_DATES) {
                throw new TooLong();
            }
        } while (!calendar.isWorkingDay(date));
        return date.atTime(calendar.opening().from()).atZone(calendar.zone());
    }

    private Due everyDay(ZonedDateTime start, Period period) {
        var proof = new ArrayList<DayProof>();
        proof.add(DayProof.startDay(start.toLocalDate()));
        for (var n = 1; n <= period.amount(); n++) {
            proof.add(DayProof.everyDay(plus(start.toLocalDate(), n, period.unit())));
        }
        var counted = plus(start.toLocalDate(), period.amount(), period.unit());
        var last = lastDay == LastDay.NEXT_WORKING_DAY ? calendar.firstWorkingDayFrom(counted) : counted;
        if (!last.equals(counted)) {
            proof.addAll(counted.plusDays(1)
                    .datesUntil(last.plusDays(1))
                    .map(calendar::day)
                    .toList());
        }
        var at = keepClockTime ? last.atTime(start.toLocalTime()).atZone(calendar.zone()) : closing(last);
        return new Due(at, lastDay == LastDay.NEXT_WORKING_DAY && !calendar.knows(last), proof);
    }

    private static LocalDate plus(LocalDate start, int n, Unit unit) {
        return switch (unit) {
            case CALENDAR_DAY -> start.plusDays(n);
            case WEEK -> start.plusWeeks(n);
            case YEAR -> start.plusYears(n);
            case WORKING_DAY, WORKING_HOUR -> throw new IllegalArgumentException(unit + " skips dates");
        };
    }

    private ZonedDateTime closing(LocalDate date) {
        return calendar.closing(date);
    }
}
