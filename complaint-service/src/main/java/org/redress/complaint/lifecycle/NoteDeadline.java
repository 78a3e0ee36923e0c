package org.redress.complaint.lifecycle;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redress.complaint.record.Deadlines;
import org.redress.complaint.record.Due;
import org.redress.complaint.record.Origin;
import org.redress.contracts.DeadlineEvent;
import org.redress.contracts.DeadlineEvent.DeadlineBreachRetracted;
import org.redress.contracts.DeadlineEvent.DeadlineBreached;
import org.redress.contracts.DeadlineEvent.DeadlineEnded;
import org.redress.contracts.DeadlineEvent.DeadlineMet;
import org.redress.contracts.DeadlineEvent.DeadlinePaused;
import org.redress.contracts.DeadlineEvent.DeadlineRecomputed;
import org.redress.contracts.DeadlineEvent.DeadlineResumed;
import org.redress.contracts.DeadlineEvent.DeadlineSet;

/** Keeps the due dates that are shown with a complaint in step with what the notification service reports. */
public class NoteDeadline {

    /** What became of a report. */
    public enum Outcome {
        NOTED,
        OF_NO_INTEREST,
        LOST_RACE
    }

    private static final Pattern STAGE = Pattern.compile("[A-Z][A-Z0-9_]{0,40}");

    private final Deadlines deadlines;

    public NoteDeadline(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    public Outcome note(DeadlineEvent event, Origin.Consumed consumed) {
        if (!STAGE.matcher(event.stage()).matches()) {
            return Outcome.OF_NO_INTEREST;
        }
        var next = event instanceof DeadlineSet set
                ? Optional.of(new Due(set.run(), set.dueAt(), set.provisional(), "OPEN"))
                : deadlines
                        .find(event.complaintId(), event.stage())
                        .filter(due -> due.run() == event.run())
                        .flatMap(due -> after(due, event));
        if (next.isEmpty()) {
            return Outcome.OF_NO_INTEREST;
        }
        var noted = deadlines.note(event.complaintId(), event.stage(), next.get(), consumed);
        return noted ? Outcome.NOTED : Outcome.LOST_RACE;
    }

    /** Empty when the event changes nothing that is shown, such as a warning. */
    private static Optional<Due> after(Due due, DeadlineEvent event) {
        if (event instanceof DeadlinePaused) {
            return Optional.of(ended(due, "PAUSED"));
        }
        if (event instanceof DeadlineResumed resumed) {
            return Optional.of(moved(due, resumed.dueAt(), resumed.provisional(), "OPEN"));
        }
        if (event instanceof DeadlineRecomputed recomputed) {
            return Optional.of(moved(due, recomputed.dueAt(), recomputed.provisional(), due.status()));
        }
        if (event instanceof DeadlineMet met) {
            return Optional.of(ended(due, met.late() ? "MET_LATE" : "MET"));
        }
        if (event instanceof DeadlineEnded end) {
            return Optional.of(ended(due, end.status()));
        }
        if (event instanceof DeadlineBreached) {
            return Optional.of(ended(due, "BREACHED"));
        }
        return event instanceof DeadlineBreachRetracted ? Optional.of(ended(due, "MET")) : Optional.empty();
    }

    private static Due ended(Due due, String status) {
        return moved(due, due.dueAt(), due.provisional(), status);
    }

    private static Due moved(Due due, OffsetDateTime dueAt, boolean provisional, String status) {
        return new Due(due.run(), dueAt, provisional, status);
    }
}
