package org.redress.benchmarks.micro;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.redress.notification.calendar.model.CalendarYear;
import org.redress.notification.calendar.model.Due;
import org.redress.notification.calendar.model.DueRule;
import org.redress.notification.calendar.model.LastDay;
import org.redress.notification.calendar.model.Opening;
import org.redress.notification.calendar.model.Period;
import org.redress.notification.calendar.model.Unit;
import org.redress.notification.calendar.model.WorkingCalendar;

/** Counts periods on a calendar of a few years, each from another start than the one before. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CalendarBenchmark {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int FIRST_YEAR = 2025;
    private static final int YEARS = 3;
    private static final int HOLIDAYS = 28;

    @Param({"5", "60"})
    int days;

    private WorkingCalendar calendar;
    private DueRule rule;
    private List<ZonedDateTime> starts;
    private int next;

    @Setup
    public void prepare() {
        var random = new Random(7);
        var opening = Opening.mondayToFriday(LocalTime.of(9, 0), LocalTime.of(17, 30));
        var years = IntStream.range(FIRST_YEAR, FIRST_YEAR + YEARS)
                .mapToObj(year -> year(year, random))
                .toList();
        calendar = WorkingCalendar.ofYears("benchmark", ZONE, opening, years);
        rule = DueRule.legal(calendar, LastDay.NEXT_WORKING_DAY);
        var first = LocalDate.of(FIRST_YEAR, 1, 1).atStartOfDay(ZONE).toEpochSecond();
        starts = random.longs(1 << 10, first, first + TimeUnit.DAYS.toSeconds(600))
                .mapToObj(second -> Instant.ofEpochSecond(second).atZone(ZONE))
                .toList();
    }

    private static CalendarYear year(int year, Random random) {
        Set<LocalDate> holidays = random.ints(HOLIDAYS, 1, 366)
                .mapToObj(day -> LocalDate.ofYearDay(year, day))
                .collect(Collectors.toSet());
        return new CalendarYear(year, holidays, Set.of(), Set.of(), "benchmark", LocalDate.of(year, 1, 1));
    }

    private ZonedDateTime start() {
        next = (next + 1) % starts.size();
        return starts.get(next);
    }

    /** With the proof of each day. */
    @Benchmark
    public Due dueDate(Spent spent) {
        return rule.after(start(), new Period(days, Unit.WORKING_DAY));
    }

    @Benchmark
    public int workingDaysGone(Spent spent) {
        var from = start().toLocalDate();
        return calendar.workingDaysBetween(from, from.plusDays(days));
    }
}
