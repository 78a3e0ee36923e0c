package org.redress.notification.calendar.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random calendars, starts and lengths against counting on the fingers. */
class WorkingCalendarPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void countingAgreesWithTheNaiveReference(long seed) {
        var random = new Random(seed);
        var holidays = dates(random, Set.of());
        var makeUpDays = dates(random, holidays);
        var calendar = WorkingCalendar.complete(ZoneOffset.UTC, opening(random), holidays, makeUpDays);
        for (var i = 0; i < 20; i++) {
            var start = FIRST.plusDays(random.nextInt(700));
            var days = 1 + random.nextInt(90);
            var due = calendar.plusWorkingDays(start, days).date();
            assertThat(due).isEqualTo(naive(calendar, holidays, makeUpDays, start, days));
            assertThat(calendar.workingDaysBetween(start, due)).isEqualTo(days);
            assertThat(calendar.workingDaysBetween(calendar.minusWorkingDays(due, days), due))
                    .isEqualTo(days);
            var proof = DueRule.legal(calendar, LastDay.AS_COUNTED)
                    .after(start.atTime(12, 0).atZone(ZoneOffset.UTC), new Period(days, Unit.WORKING_DAY))
                    .proof();
            assertThat(proof.stream().filter(DayProof::counted)).hasSize(days);
            assertThat(proof.stream().map(DayProof::date))
                    .containsExactlyElementsOf(start.datesUntil(due.plusDays(1)).toList());
        }
    }

    private static LocalDate naive(
            WorkingCalendar calendar, Set<LocalDate> holidays, Set<LocalDate> makeUpDays, LocalDate start, int days) {
        var counted = 0;
        for (var date = start.plusDays(1); ; date = date.plusDays(1)) {
            var open = calendar.opening().days().contains(date.getDayOfWeek());
            if (makeUpDays.contains(date) || (open && !holidays.contains(date))) {
                counted++;
            }
            if (counted == days) {
                return date;
            }
        }
    }

    private static Set<LocalDate> dates(Random random, Set<LocalDate> except) {
        var dates = new HashSet<LocalDate>();
        for (var i = random.nextInt(60); i > 0; i--) {
            dates.add(FIRST.plusDays(random.nextInt(900)));
        }
        dates.removeAll(except);
        return dates;
    }

    private static Opening opening(Random random) {
        var days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        for (var i = random.nextInt(7); i > 0; i--) {
            days.add(DayOfWeek.of(1 + random.nextInt(7)));
        }
        return new Opening(days, LocalTime.of(9, 0), LocalTime.of(17, 0));
    }
}
