package org.redress.notification.deadline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is shown to have how much to do. Monday 2 March 2026, noon; the week has no holiday. */
class BoardTest {

    private final Board board =
            new Board(Case.BOOK.newest(), new Outlooks(Case.BOOK.timetable(), Case.at("2026-03-02T12:00")));

    @ParameterizedTest(name = "due {0}, {1}, provisional {2}")
    @CsvSource(textBlock = """
            2026-02-27T17:30, BREACHED, false, 1, 0, 0
            2026-03-02T11:59, OPEN,     false, 1, 0, 0
            2026-03-02T17:30, OPEN,     false, 0, 1, 1
            2026-03-03T17:30, OPEN,     false, 0, 0, 1
            2026-03-05T17:30, OPEN,     false, 0, 0, 1
            2026-03-06T17:30, OPEN,     false, 0, 0, 0
            2026-02-27T17:30, PAUSED,   false, 0, 0, 0
            2026-02-27T17:30, OPEN,     true,  0, 0, 0
            """)
    void anOpenClockCountsWhereItStands(
            String due, ClockStatus status, boolean provisional, int overdue, int today, int soon) {
        board.add(new OpenClock("HANDLING", "PLANNING", status, Case.at(due), provisional));
        var oldest = status == ClockStatus.PAUSED ? null : Case.at(due);
        assertThat(board.mostPressingFirst()).containsExactly(new Load("PLANNING", overdue, today, soon, 1, oldest));
    }

    @Test
    void theCentreHasARowOfItsOwnAndInvestorsAndWindowsHaveNone() {
        add("CONCLUSION", "PLANNING", "2026-03-03T17:30");
        add("ACCEPTANCE", null, "2026-03-02T17:30");
        add("SUPPLEMENT", "PLANNING", "2026-02-27T17:30");
        add("SILENT_30", "PLANNING", "2026-02-27T17:30");
        add("RETURN_WINDOW", "PLANNING", "2026-03-02T17:30");
        assertThat(board.mostPressingFirst()).containsExactly(new Load(null, 0, 1, 2, 2, Case.at("2026-03-02T17:30")));
    }

    @Test
    void whoeverIsMostLateComesFirst() {
        add("HANDLING", "SCI_TECH", "2026-03-02T17:30");
        add("HANDLING", "PLANNING", "2026-02-26T17:30");
        add("SIGN_FOR", "PLANNING", "2026-02-27T17:30");
        add("HANDLING", "ECON_TRADE", "2026-02-27T17:30");
        add("HANDLING", "AGRICULTURE", "2026-05-27T17:30");
        add("HANDLING", "CONSTRUCTION", "2026-05-27T17:30");
        assertThat(board.mostPressingFirst())
                .extracting(Load::department)
                .isEqualTo(List.of("PLANNING", "ECON_TRADE", "SCI_TECH", "AGRICULTURE", "CONSTRUCTION"));
        assertThat(board.mostPressingFirst().get(0))
                .isEqualTo(new Load("PLANNING", 2, 0, 0, 2, Case.at("2026-02-26T17:30")));
    }

    private void add(String stage, String department, String due) {
        board.add(new OpenClock(stage, department, ClockStatus.OPEN, Case.at(due), false));
    }
}
