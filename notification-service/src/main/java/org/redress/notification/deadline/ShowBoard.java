package org.redress.notification.deadline;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.redress.notification.deadline.model.Board;
import org.redress.notification.deadline.model.ClockRules;
import org.redress.notification.deadline.model.Load;
import org.redress.notification.deadline.model.Outlooks;

/** Counts the open work as it stands now. */
public final class ShowBoard {

    private final OpenWork work;
    private final ClockRules rules;
    private final Clock clock;

    ShowBoard(OpenWork work, ClockRules rules, Clock clock) {
        this.work = work;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param onlyOf the department whose row alone may be seen */
    public List<Load> rows(Optional<String> onlyOf) {
        var board = new Board(rules.book().newest(), new Outlooks(rules.book().timetable(), clock.instant()));
        work.forEach(board::add);
        return board.mostPressingFirst().stream()
                .filter(load -> onlyOf.isEmpty() || Objects.equals(load.department(), onlyOf.get()))
                .toList();
    }
}
