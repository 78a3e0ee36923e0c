package org.redress.notification.deadline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.notification.calendar.model.China;

/**
 * A department asks on every day of a handling that runs over Spring Festival 2026, and is answered on every day after,
 * before and after every boundary of a day; against counting on the fingers with a list of days written here.
 */
class PauseAtEveryBoundaryTest {

    private static final LocalDate ASSIGNED = LocalDate.of(2026, 2, 9);
    /** 10 to 14 February with a worked Saturday, 24 to 28 February with another, 2 to 6 March. */
    private static final LocalDate DUE = LocalDate.of(2026, 3, 6);

    private static final int LONGEST_PAUSE = 24;
    private static final Set<LocalDate> WORKED = Set.of(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 28));
    private static final Set<LocalDate> OFF = Set.of(
            LocalDate.of(2026, 2, 16),
            LocalDate.of(2026, 2, 17),
            LocalDate.of(2026, 2, 18),
            LocalDate.of(2026, 2, 19),
            LocalDate.of(2026, 2, 20),
            LocalDate.of(2026, 2, 23),
            LocalDate.of(2026, 4, 6));
    private static final List<LocalTime> BOUNDARIES = Stream.of(
                    "00:00", "08:59:59", "09:00", "17:29:59", "17:30", "17:30:01", "23:59:59")
            .map(LocalTime::parse)
            .toList();

    static Stream<LocalDate> everyDay() {
        return ASSIGNED.datesUntil(DUE.plusDays(2));
    }

    @Test
    void withoutAPauseItIsDueAsCountedOnTheFingers() {
        assertThat(due(assigned())).isEqualTo(DUE.atTime(17, 30));
        assertThat(later(ASSIGNED, 15)).isEqualTo(DUE);
    }

    @ParameterizedTest(name = "asked on {0}")
    @MethodSource("everyDay")
    void anAnswerGivesExactlyTheWorkingDaysThatWereLeft(LocalDate asked) {
        for (var askedAt : BOUNDARIES) {
            var pause = asked.atTime(askedAt);
            if (pause.isBefore(ASSIGNED.atTime(9, 0))) {
                continue;
            }
            for (var days = 0; days <= LONGEST_PAUSE; days++) {
                for (var answeredAt : BOUNDARIES) {
                    var resume = asked.plusDays(days).atTime(answeredAt);
                    if (!resume.isBefore(pause)) {
                        assertThat(due(answered(pause, resume)))
                                .as("asked %s, answered %s", pause, resume)
                                .isEqualTo(expected(pause, resume));
                    }
                }
            }
        }
    }

    private static LocalDateTime expected(LocalDateTime pause, LocalDateTime resume) {
        if (pause.isAfter(DUE.atTime(17, 30))) {
            return DUE.atTime(17, 30);
        }
        var left = (int) pause.toLocalDate()
                .plusDays(1)
                .datesUntil(DUE.plusDays(1))
                .filter(PauseAtEveryBoundaryTest::isWorked)
                .count();
        return later(resume.toLocalDate(), left).atTime(17, 30);
    }

    /** So many days of work later; with none left the first day of work there is. */
    private static LocalDate later(LocalDate from, int days) {
        var date = from;
        while (days == 0 && !isWorked(date)) {
            date = date.plusDays(1);
        }
        for (var left = days; left > 0; ) {
            date = date.plusDays(1);
            left -= isWorked(date) ? 1 : 0;
        }
        return date;
    }

    private static boolean isWorked(LocalDate date) {
        var weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return WORKED.contains(date) || (!weekend && !OFF.contains(date));
    }

    private static Case assigned() {
        return new Case().after(ASSIGNED.atTime(9, 0).toString(), "ComplaintAssigned");
    }

    private static Case answered(LocalDateTime pause, LocalDateTime resume) {
        return assigned()
                .after(pause.toString(), "InvestorInfoRequested")
                .after(resume.toString(), "InvestorInfoSupplied");
    }

    private static LocalDateTime due(Case complaint) {
        return LocalDateTime.ofInstant(complaint.latest("HANDLING").dueAt(), China.ZONE);
    }
}
