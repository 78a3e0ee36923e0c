package org.redress.notification.deadline.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import org.redress.edge.Caller;
import org.redress.edge.Page;
import org.redress.notification.deadline.ShowBoard;
import org.redress.notification.deadline.model.ClockRules;
import org.redress.notification.deadline.model.Load;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Deadlines")
class BoardController {

    private final ShowBoard board;
    private final ClockRules rules;

    BoardController(ShowBoard board, ClockRules rules) {
        this.board = board;
        this.rules = rules;
    }

    /** {@code department} is null for the centre; {@code dueSoon} includes what is due today and nothing overdue. */
    record BoardRow(String department, int overdue, int dueToday, int dueSoon, int open, OffsetDateTime oldestDueAt) {}

    @GetMapping("/api/deadlines/board")
    @Operation(
            summary = "Open work by department and of the centre: overdue, due today, due within 3 working days",
            description = "Handlers and department heads see the row of their own department. The clocks of a row:"
                    + " /api/deadlines?open=true&silent=false&sort=dueAt with department=code, for the centre with"
                    + " owner=CENTRE.")
    Page<BoardRow> board(Caller caller) {
        var rows = board.rows(Visibility.of(caller).onlyDepartment());
        return new Page<>(rows.stream().map(this::row).toList(), null);
    }

    private BoardRow row(Load load) {
        return new BoardRow(
                load.department(),
                load.overdue(),
                load.dueToday(),
                load.dueSoon(),
                load.open(),
                load.oldestDueAt() == null ? null : rules.book().timetable().withOffset(load.oldestDueAt()));
    }
}
