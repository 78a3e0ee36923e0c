package org.redress.notification.calendar.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.notification.calendar.yaml.BundledCalendars;

/** The published years 2025 and 2026, against due dates worked out by hand. */
class ChinaCalendarTest {

    private static final WorkingCalendar CHINA = China.CALENDAR;

    @ParameterizedTest(name = "{1} working day(s) after {0} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-02-10 |  7 | 2026-02-26
            2026-02-13 |  1 | 2026-02-14
            2026-02-14 |  1 | 2026-02-24
            2026-02-10 | 15 | 2026-03-09
            2026-02-10 | 60 | 2026-05-14
            2026-02-17 |  7 | 2026-03-03
            2026-03-02 | 60 | 2026-05-28
            2026-04-30 |  3 | 2026-05-08
            2026-05-08 |  1 | 2026-05-09
            2026-09-18 |  1 | 2026-09-20
            2026-09-24 |  7 | 2026-10-12
            2026-09-30 |  3 | 2026-10-10
            2026-11-23 |  7 | 2026-12-02
            2026-11-23 | 15 | 2026-12-14
            2025-01-24 |  7 | 2025-02-10
            2025-09-26 |  7 | 2025-10-13
            2025-09-30 |  7 | 2025-10-16
            """)
    void theGoldenVectorsAreExact(LocalDate start, int days, LocalDate due) {
        assertThat(CHINA.plusWorkingDays(start, days)).isEqualTo(new DueDate(due, false));
    }

    @ParameterizedTest
    @CsvSource({"2025, 248", "2026, 248"})
    void aPublishedYearHasTheWorkingDaysOfItsNotice(int year, int workingDays) {
        assertThat(CHINA.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(workingDays);
    }

    @Test
    void theMonthsOf2026HaveTheWorkingDaysOfTheNotice() {
        assertThat(IntStream.rangeClosed(1, 12).map(this::workingDaysOf2026))
                .containsExactly(21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23);
    }

    @Test
    void aDueDateInAYearWithoutANoticeIsProvisional() {
        assertThat(CHINA.plusWorkingDays(LocalDate.of(2026, 11, 23), 60))
                .isEqualTo(new DueDate(LocalDate.of(2027, 2, 15), true));
    }

    @Test
    void theYearOfTheDueDateDecidesWhetherItIsProvisional() {
        assertThat(CHINA.plusWorkingDays(LocalDate.of(2026, 12, 30), 1).provisional())
                .isFalse();
        assertThat(CHINA.plusWorkingDays(LocalDate.of(2026, 12, 31), 1).provisional())
                .isTrue();
    }

    @Test
    void everyYearSaysWhereItIsPublished() {
        assertThat(BundledCalendars.china())
                .allSatisfy(year -> assertThat(year.source()).isNotBlank())
                .allSatisfy(year -> assertThat(year.published()).isBefore(LocalDate.of(year.year(), 1, 1)));
    }

    @Test
    void theVersionNamesTheLastYearAndChangesWithTheDates() {
        var without2026 = WorkingCalendar.ofYears(
                "CN",
                China.ZONE,
                China.OPENING,
                BundledCalendars.china().limit(1).toList());
        assertThat(CHINA.version()).startsWith("CN-2026-").isNotEqualTo(without2026.version());
    }

    private int workingDaysOf2026(int month) {
        var first = LocalDate.of(2026, month, 1);
        return CHINA.workingDaysBetween(first.minusDays(1), first.plusMonths(1).minusDays(1));
    }
}
