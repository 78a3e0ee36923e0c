package org.redress.complaint.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import org.redress.complaint.lifecycle.ApplyRouting;
import org.redress.complaint.record.Origin;
import org.redress.contracts.RedressEvent;
import org.redress.contracts.RoutingEvent.RoutingDecided;
import org.redress.outbox.EventHandler;
import org.redress.outbox.LostRace;
import org.redress.outbox.ReceivedEvent;

/** Hands routing decisions on, and counts those that were not followed. */
final class RoutingEvents implements EventHandler {

    private final ApplyRouting routing;
    private final MeterRegistry meters;

    RoutingEvents(ApplyRouting routing, MeterRegistry meters) {
        this.routing = routing;
        this.meters = meters;
    }

    @Override
    public boolean handle(ReceivedEvent received, RedressEvent event) {
        if (!(event instanceof RoutingDecided decided)) {
            return false;
        }
        var consumed = new Origin.Consumed(received.positionField(), received.sequence());
        return switch (routing.apply(decided, consumed)) {
            case ASSIGNED -> true;
            case SUPERSEDED -> counted("redress.routing.superseded");
            case REFUSED -> counted("redress.routing.refused");
            case LOST_RACE -> throw new LostRace();
        };
    }

    private boolean counted(String name) {
        meters.counter(name).increment();
        return false;
    }
}
