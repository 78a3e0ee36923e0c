package org.redress.notification.calendar.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueRuleTest {

    @ParameterizedTest(name = "{0} + {1} {2}, clock time kept: {3} -> {4}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-02-10T10:00 |  7 | WORKING_DAY  | false | 2026-02-26T17:30 | the start day does not count, close of business
            2026-02-10T23:00 |  7 | WORKING_DAY  | false | 2026-02-26T17:30 | nothing moves
            2026-02-13T10:12 |  1 | WORKING_DAY  | true  | 2026-02-14T10:12 | a make-up Saturday
            2026-02-13T07:00 |  1 | WORKING_DAY  | true  | 2026-02-14T09:00 | before opening: from the same morning
            2026-02-13T17:30 |  1 | WORKING_DAY  | true  | 2026-02-24T09:00 | closed: from the next opening, Saturday the 14th
            2026-02-17T10:00 |  1 | WORKING_DAY  | true  | 2026-02-25T09:00 | a holiday: from the next opening
            2026-03-02T10:00 |  2 | WORKING_HOUR | false | 2026-03-02T12:00 | within the day
            2026-03-02T10:00 |  8 | WORKING_HOUR | false | 2026-03-03T09:30 | 7.5 h today, half an hour tomorrow
            2026-03-02T09:30 |  8 | WORKING_HOUR | false | 2026-03-02T17:30 | ends at closing, not next morning
            2026-02-13T16:30 |  2 | WORKING_HOUR | false | 2026-02-14T10:00 | into a make-up Saturday
            2026-02-15T12:00 |  1 | WORKING_HOUR | false | 2026-02-24T10:00 | nothing runs over Spring Festival
            2026-03-02T10:00 | 30 | CALENDAR_DAY | false | 2026-04-01T17:30 | every date counts
            2026-03-02T10:00 |  2 | WEEK         | false | 2026-03-16T17:30 |
            2026-03-02T10:00 |  2 | WEEK         | true  | 2026-03-16T10:00 |
            2024-02-29T10:00 |  1 | YEAR         | false | 2025-02-28T17:30 | no such day: the end of the month
            """)
    void counts(LocalDateTime start, int amount, Unit unit, boolean keepClockTime, LocalDateTime due, String why) {
        var rule = new DueRule(China.CALENDAR, keepClockTime, LastDay.AS_COUNTED);
        assertThat(rule.after(start.atZone(China.ZONE), new Period(amount, unit))
                        .at()
                        .toLocalDateTime())
                .as(why)
                .isEqualTo(due);
    }

    @Test
    void aLegalPeriodInDaysThatEndsInAHolidayEndsOnTheNextWorkingDay() {
        var start = at("2026-01-19T10:00");
        var thirtyDays = new Period(30, Unit.CALENDAR_DAY);
        assertThat(due(LastDay.AS_COUNTED, start, thirtyDays).date()).isEqualTo("2026-02-18");
        assertThat(due(LastDay.NEXT_WORKING_DAY, start, thirtyDays).date()).isEqualTo("2026-02-24");
        assertThat(due(LastDay.NEXT_WORKING_DAY, start, thirtyDays).proof())
                .endsWith(
                        new DayProof(LocalDate.of(2026, 2, 23), false, DayReason.HOLIDAY),
                        new DayProof(LocalDate.of(2026, 2, 24), true, DayReason.WORKING));
    }

    @Test
    void daysAreProvisionalOnlyWhenTheyWaitForAWorkingDayOfAnUnknownYear() {
        var year = new Period(1, Unit.YEAR);
        assertThat(due(LastDay.AS_COUNTED, at("2026-03-02T10:00"), year).provisional())
                .isFalse();
        assertThat(due(LastDay.NEXT_WORKING_DAY, at("2026-03-02T10:00"), year).provisional())
                .isTrue();
    }

    @Test
    void theProofSaysOfEveryDateWhetherItCountedAndWhy() {
        var due = due(LastDay.AS_COUNTED, at("2026-02-13T10:00"), new Period(2, Unit.WORKING_DAY));
        assertThat(due.proof().stream().map(day -> day.reason() + (day.counted() ? " +" : "")))
                .containsExactlyElementsOf(List.of(
                        "START_DAY",
                        "MAKE_UP +",
                        "HOLIDAY",
                        "HOLIDAY",
                        "HOLIDAY",
                        "HOLIDAY",
                        "HOLIDAY",
                        "HOLIDAY",
                        "HOLIDAY",
                        "HOLIDAY",
                        "HOLIDAY",
                        "WORKING +"));
    }

    @Test
    void weekdaysOfAnUnknownYearAreCountedAndSaySo() {
        var due = due(LastDay.AS_COUNTED, at("2026-12-31T10:00"), new Period(2, Unit.WORKING_DAY));
        assertThat(due.provisional()).isTrue();
        assertThat(due.proof().stream().map(DayProof::reason))
                .containsExactly(
                        DayReason.START_DAY,
                        DayReason.UNKNOWN_YEAR,
                        DayReason.WEEKEND,
                        DayReason.WEEKEND,
                        DayReason.UNKNOWN_YEAR);
    }

    private static ZonedDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(China.ZONE);
    }

    private static Due due(LastDay lastDay, ZonedDateTime start, Period period) {
        return DueRule.legal(China.CALENDAR, lastDay).after(start, period);
    }
}
