package org.redress.complaint.lifecycle;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        var kept = deadlines.find(event.complaintId());
        var changed = kept.map(before -> changed(before, List.of(event))).orElse(Map.of());
        if (changed.isEmpty()) {
            return Outcome.OF_NO_INTEREST;
        }
        return deadlines.note(event.complaintId(), kept.get(), changed, consumed) ? Outcome.NOTED : Outcome.LOST_RACE;
    }

    /** Several of one complaint in one write; false when they are to be noted one by one. */
    public boolean noteTogether(List<DeadlineEvent> events, Origin.Consumed consumed) {
        var complaint = events.get(0).complaintId();
        return deadlines
                .find(complaint)
                .filter(before -> deadlines.note(complaint, before, changed(before, events), consumed))
                .isPresent();
    }

    private static Map<String, Due> changed(Deadlines.Kept before, List<DeadlineEvent> events) {
        var changed = new HashMap<String, Due>();
        for (var event : events) {
            var known = changed.getOrDefault(event.stage(), before.byStage().get(event.stage()));
            after(known, event).ifPresent(due -> changed.put(event.stage(), due));
        }
        return changed;
    }

    private static Optional<Due> after(Due known, DeadlineEvent event) {
        if (!STAGE.matcher(event.stage()).matches()) {
            return Optional.empty();
        }
        if (event instanceof DeadlineSet set) {
            return Optional.of(new Due(set.run(), set.dueAt(), set.provisional(), "OPEN"));
        }
        return Optional.ofNullable(known)
                .filter(due -> due.run() == event.run())
                .flatMap(due -> moved(due, event));
    }

    /** Empty when the event changes nothing that is shown, such as a warning. */
    private static Optional<Due> moved(Due due, DeadlineEvent event) {
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
