package org.redress.notification.deadline.kafka;

import java.util.ArrayList;
import java.util.List;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.RedressEvent;
import org.redress.notification.deadline.KeepClocks;
import org.redress.notification.deadline.KeepClocks.Arrived;
import org.redress.outbox.Arrival;
import org.redress.outbox.Consumed;
import org.redress.outbox.EventHandler;
import org.redress.outbox.ReceivedEvent;

/** Translates and delegates. No business rule lives here. */
final class ComplaintEvents implements EventHandler {

    private final KeepClocks clocks;

    ComplaintEvents(KeepClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public boolean handle(ReceivedEvent received, RedressEvent event) {
        return event instanceof ComplaintEvent happened
                && clocks.on(List.of(new Arrived(happened, received.sequence())), received.consumed());
    }

    @Override
    public int handleTogether(List<Arrival> arrivals) {
        var events = new ArrayList<Arrived>();
        for (var arrival : arrivals) {
            if (arrival.event() instanceof ComplaintEvent happened) {
                events.add(new Arrived(happened, arrival.received().sequence()));
            }
        }
        var all = events.size() == arrivals.size();
        return all && clocks.on(events, Consumed.of(arrivals)) ? events.size() : 0;
    }
}
