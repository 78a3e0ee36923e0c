package org.redress.complaint.kafka;

import org.redress.complaint.lifecycle.NoteDeadline;
import org.redress.complaint.record.Origin;
import org.redress.contracts.DeadlineEvent;
import org.redress.contracts.RedressEvent;
import org.redress.outbox.EventHandler;
import org.redress.outbox.LostRace;
import org.redress.outbox.ReceivedEvent;

/** Hands what happened to a complaint's clocks on. */
final class DeadlineEvents implements EventHandler {

    private final NoteDeadline deadlines;

    DeadlineEvents(NoteDeadline deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public boolean handle(ReceivedEvent received, RedressEvent event) {
        if (!(event instanceof DeadlineEvent deadline)) {
            return false;
        }
        var consumed = new Origin.Consumed(received.positionField(), received.sequence());
        return switch (deadlines.note(deadline, consumed)) {
            case NOTED -> true;
            case OF_NO_INTEREST -> false;
            case LOST_RACE -> throw new LostRace();
        };
    }
}
