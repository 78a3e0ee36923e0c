package org.redress.portal.worklist;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.redress.portal.services.ClockRow;
import org.redress.portal.services.ComplaintRow;

/** Which of the open clocks says by when the present state of a complaint must end. */
final class StateClocks {

    private static final Map<String, String> STAGE_OF_STATE = Map.of(
            "SUBMITTED", "ACCEPTANCE",
            "AWAITING_SUPPLEMENT", "SUPPLEMENT",
            "ACCEPTED", "ASSIGNMENT",
            "ASSIGNED", "SIGN_FOR",
            "IN_PROGRESS", "HANDLING",
            "PENDING_REVIEW", "REVIEW",
            "CONCLUDED", "RESULT_NOTICE",
            "NOTIFIED", "CALLBACK");

    static final Collection<String> STAGES =
            STAGE_OF_STATE.values().stream().sorted().toList();

    private final List<ClockRow> clocks;

    StateClocks(List<ClockRow> clocks) {
        this.clocks = clocks;
    }

    /** The latest run of that stage; null when there is none. */
    ClockRow of(ComplaintRow complaint) {
        return clocks.stream()
                .filter(clock -> clock.complaintId().equals(complaint.id()))
                .filter(clock -> clock.stage().equals(STAGE_OF_STATE.get(complaint.status())))
                .max(Comparator.comparingLong(ClockRow::run))
                .orElse(null);
    }
}
