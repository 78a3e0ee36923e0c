package org.redress.notification.deadline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.notification.calendar.model.Period;
import org.redress.notification.calendar.model.Unit;

/** How much time readers are told is left. 2026: Spring Festival 15 to 23 February, worked on 14 and 28 February. */
class OutlookTest {

    @ParameterizedTest(name = "due {1}, seen {0}: {2} days left, overdue {3}")
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            2026-03-02T09:00 | 2026-03-02T17:30 | 0    | false
            2026-03-02T17:30 | 2026-03-02T17:30 | 0    | false
            2026-03-02T17:31 | 2026-03-02T17:30 | 0    | true
            2026-03-02T23:59 | 2026-03-02T17:30 | 0    | true
            2026-03-03T00:01 | 2026-03-02T17:30 | -1   | true
            2026-03-02T12:00 | 2026-03-03T17:30 | 1    | false
            2026-03-02T00:00 | 2026-03-09T17:30 | 5    | false
            2026-03-06T18:00 | 2026-03-09T17:30 | 1    | false
            2026-03-07T12:00 | 2026-03-09T17:30 | 1    | false
            2026-03-07T12:00 | 2026-03-06T17:30 | 0    | true
            2026-03-08T12:00 | 2026-03-06T17:30 | 0    | true
            2026-03-09T00:00 | 2026-03-06T17:30 | -1   | true
            2026-03-13T12:00 | 2026-03-06T17:30 | -5   | true
            2026-02-13T12:00 | 2026-02-24T17:30 | 2    | false
            2026-02-14T12:00 | 2026-02-24T17:30 | 1    | false
            2026-02-15T12:00 | 2026-02-24T17:30 | 1    | false
            2026-02-20T12:00 | 2026-02-14T17:30 | 0    | true
            2026-02-24T12:00 | 2026-02-14T17:30 | -1   | true
            2026-02-27T12:00 | 2026-03-02T17:30 | 2    | false
            2026-03-02T12:00 | 2026-02-27T17:30 | -2   | true
            2025-12-31T12:00 | 2026-01-05T17:30 | 2    | false
            2026-01-05T12:00 | 2025-12-31T17:30 | -2   | true
            2027-01-04T12:00 | 2026-12-31T17:30 | null | true
            2026-12-31T12:00 | 2026-12-31T17:30 | 0    | false
            """)
    void workingDaysAreCountedAsTheNoticesSay(String seen, String due, Integer left, boolean overdue) {
        assertThat(outlook(seen, clock(due, false))).isEqualTo(new Outlook(left, overdue));
    }

    @Test
    void ofADateThatIsProvisionalNothingIsSaid() {
        assertThat(outlook("2026-12-01T12:00", clock("2027-01-05T17:30", true))).isEqualTo(new Outlook(null, false));
        assertThat(outlook("2027-01-06T12:00", clock("2027-01-05T17:30", true))).isEqualTo(new Outlook(null, false));
    }

    @ParameterizedTest
    @CsvSource({"MET", "MET_LATE", "CANCELLED", "SUPERSEDED", "BREACHED"})
    void whatHasEndedHasNothingLeft(ClockStatus status) {
        var at = Case.at("2026-03-04T12:00");
        var ended = clock("2026-03-02T17:30", false).with(Verdict.OPEN.stopped(status, at));
        assertThat(outlook("2026-03-05T12:00", ended)).isEqualTo(new Outlook(null, false));
    }

    @Test
    void aPausedClockIsNotLate() {
        var paused = clock("2026-03-02T17:30", false).with(Verdict.OPEN.status(ClockStatus.PAUSED));
        assertThat(outlook("2026-03-05T12:00", paused)).isEqualTo(new Outlook(null, false));
    }

    @Test
    void aBreachedClockThatIsWaitedForSaysHowLateItIs() {
        var due = Case.at("2026-03-02T17:30");
        var breached = clock("2026-03-02T17:30", false).with(Verdict.OPEN.breached(due, due));
        assertThat(outlook("2026-03-05T12:00", breached)).isEqualTo(new Outlook(-3, true));
    }

    private static Outlook outlook(String seen, StageClock clock) {
        return new Outlooks(Case.BOOK.timetable(), Case.at(seen)).of(clock);
    }

    private static StageClock clock(String due, boolean provisional) {
        var from = LocalDate.of(2026, 1, 1);
        var term = new Term(from, new Period(1, Unit.WORKING_DAY), 0, Case.at(due), provisional, "CN-2026");
        var started = Case.at("2026-01-01T09:00");
        return new StageClock("HANDLING", 1, started, "PLANNING", 1, term, Verdict.OPEN, Told.NOTHING, null);
    }
}
