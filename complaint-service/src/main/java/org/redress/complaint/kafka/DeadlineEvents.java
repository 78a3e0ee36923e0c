package org.redress.complaint.kafka;

import java.util.ArrayList;
import java.util.List;
import org.redress.complaint.lifecycle.IssueEscalationCard;
import org.redress.complaint.lifecycle.NoteDeadline;
import org.redress.complaint.record.Origin;
import org.redress.contracts.DeadlineEvent;
import org.redress.contracts.DeadlineEvent.DeadlineBreachRetracted;
import org.redress.contracts.DeadlineEvent.EscalationRaised;
import org.redress.contracts.RedressEvent;
import org.redress.outbox.Arrival;
import org.redress.outbox.EventHandler;
import org.redress.outbox.LostRace;
import org.redress.outbox.ReceivedEvent;

/** Hands what happened to a complaint's clocks on. */
final class DeadlineEvents implements EventHandler {

    private final NoteDeadline deadlines;
    private final IssueEscalationCard cards;

    DeadlineEvents(NoteDeadline deadlines, IssueEscalationCard cards) {
        this.deadlines = deadlines;
        this.cards = cards;
    }

    @Override
    public boolean handle(ReceivedEvent received, RedressEvent event) {
        if (!(event instanceof DeadlineEvent deadline)) {
            return false;
        }
        var consumed = new Origin.Consumed(received.positionField(), received.sequence());
        if (event instanceof EscalationRaised raised) {
            return switch (cards.issue(raised, consumed)) {
                case ISSUED -> true;
                case NOTHING_TO_DO -> false;
                case LOST_RACE -> throw new LostRace();
            };
        }
        // first what does not move the position: after a kill it is done again, and changes nothing then
        if (event instanceof DeadlineBreachRetracted retracted && !cards.lift(retracted)) {
            throw new LostRace();
        }
        return switch (deadlines.note(deadline, consumed)) {
            case NOTED -> true;
            case OF_NO_INTEREST -> false;
            case LOST_RACE -> throw new LostRace();
        };
    }

    /** A card is drawn up by a command of its own, so that events before it are noted together and those after it later. */
    @Override
    public int handleTogether(List<Arrival> arrivals) {
        var events = new ArrayList<DeadlineEvent>();
        for (var arrival : arrivals) {
            if (!(arrival.event() instanceof DeadlineEvent event)
                    || event instanceof EscalationRaised
                    || event instanceof DeadlineBreachRetracted) {
                break;
            }
            events.add(event);
        }
        if (events.isEmpty()) {
            return 0;
        }
        var first = arrivals.get(0).received();
        var last = first.sequence() + events.size() - 1;
        var consumed = new Origin.Consumed(first.positionField(), first.sequence(), last);
        return deadlines.noteTogether(events, consumed) ? events.size() : 0;
    }
}
