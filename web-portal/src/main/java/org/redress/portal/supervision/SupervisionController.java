package org.redress.portal.supervision;

import java.util.Comparator;
import java.util.Map;
import org.redress.portal.page.TimeLeft;
import org.redress.portal.services.BoardRow;
import org.redress.portal.services.Deadlines;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SupervisionController {

    /** In addresses, where a department's code would stand. */
    private static final String CENTRE = "centre";

    private static final Comparator<BoardRow> WORST_FIRST = Comparator.comparingLong(BoardRow::overdue)
            .thenComparingLong(BoardRow::dueToday)
            .thenComparingLong(BoardRow::dueSoon)
            .thenComparingLong(BoardRow::open)
            .reversed();

    private final Deadlines deadlines;
    private final OpenClocks clocks;
    private final TimeLeft timeLeft;

    SupervisionController(Deadlines deadlines, OpenClocks clocks, TimeLeft timeLeft) {
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.timeLeft = timeLeft;
    }

    @GetMapping("/supervision")
    String board(Model model) {
        var rows = deadlines.board().stream().sorted(WORST_FIRST).toList();
        model.addAttribute("board", rows);
        model.addAttribute("overdue", rows.stream().mapToLong(BoardRow::overdue).sum());
        return "supervision/board";
    }

    @GetMapping("/supervision/{department}")
    String department(
            @PathVariable String department,
            @RequestParam(required = false) String show,
            @RequestParam(required = false) String cursor,
            Model model) {
        var filter = Filter.of(show);
        var centre = CENTRE.equals(department);
        var condition = centre ? Map.of("owner", "CENTRE") : Map.of("department", department);
        var page = clocks.page(condition, filter, cursor);
        model.addAttribute("page", page);
        model.addAttribute(
                "clocks",
                page.items().stream()
                        .map(clock -> new ClockLine(clock, timeLeft.of(clock)))
                        .toList());
        model.addAttribute("continued", cursor != null);
        model.addAttribute("department", centre ? null : department);
        model.addAttribute("owner", department);
        model.addAttribute("filters", Filter.values());
        model.addAttribute("filter", filter);
        return "supervision/department";
    }
}
