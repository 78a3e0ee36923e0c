package org.redress.portal.worklist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.portal.page.TimeLeft;
import org.redress.portal.services.ClockRow;
import org.redress.portal.services.ComplaintRow;
import org.redress.portal.services.Complaints;
import org.redress.portal.services.Deadlines;
import org.redress.portal.services.Part;
import org.springframework.stereotype.Component;

/** Complaints by due date, each with the clock of its state. Without notification-service the dates stay. */
@Component
public class WorkLists {

    private static final String ROWS = "25";

    private final Complaints complaints;
    private final Deadlines deadlines;
    private final TimeLeft timeLeft;

    WorkLists(Complaints complaints, Deadlines deadlines, TimeLeft timeLeft) {
        this.complaints = complaints;
        this.deadlines = deadlines;
        this.timeLeft = timeLeft;
    }

    /** {@code conditions} as complaint-service names them; {@code cursor} null for the beginning. */
    public WorkPage byDue(Map<String, String> conditions, String cursor) {
        Map<String, String> asked = new HashMap<>(conditions);
        asked.put("sort", "dueAt");
        asked.put("limit", ROWS);
        if (cursor != null) {
            asked.put("cursor", cursor);
        }
        var page = complaints.list(asked);
        var ids = page.items().stream().map(ComplaintRow::id).toList();
        var clocks = Part.of(() -> deadlines.open(ids, StateClocks.STAGES));
        return new WorkPage(rows(page.items(), new StateClocks(clocks.or(List.of()))), page.next(), clocks.missing());
    }

    private List<DueRow> rows(List<ComplaintRow> complaints, StateClocks clocks) {
        return complaints.stream()
                .map(complaint -> row(complaint, clocks.of(complaint)))
                .toList();
    }

    /** The clock knows sooner than the complaint, which is told of it. */
    private DueRow row(ComplaintRow complaint, ClockRow clock) {
        return new DueRow(
                complaint,
                clock == null ? complaint.dueAt() : clock.dueAt(),
                timeLeft.of(clock, complaint.overdue()),
                UUID.randomUUID());
    }
}
