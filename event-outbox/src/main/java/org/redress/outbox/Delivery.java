package org.redress.outbox;

import java.util.ArrayList;
import java.util.List;

/** Hands one event to its handler, or advances past it when it is unknown here or of no interest. */
final class Delivery {

    private final Subscription subscription;
    private final Positions positions;
    private final EventJson json;
    private final InboxCounters counters;

    Delivery(Subscription subscription, Positions positions, EventJson json, InboxCounters counters) {
        this.subscription = subscription;
        this.positions = positions;
        this.json = json;
        this.counters = counters;
    }

    /** How many of the first were stored together; none when one of them cannot be, so that each is tried by itself. */
    int deliverTogether(List<ReceivedEvent> events) {
        var taken = new int[1];
        try {
            var arrivals = inSequence(events);
            if (arrivals.size() > 1) {
                TraceParent.whileHandling(
                        events.get(0).traceParent(),
                        () -> taken[0] = subscription.handler().handleTogether(arrivals));
            }
        } catch (RuntimeException failure) {
            if (InfrastructureFailure.isCauseOf(failure)) {
                throw failure;
            }
            return 0;
        }
        for (var i = 0; i < taken[0]; i++) {
            counters.applied();
        }
        return taken[0];
    }

    private List<Arrival> inSequence(List<ReceivedEvent> events) {
        var arrivals = new ArrayList<Arrival>();
        var next = events.get(0).sequence();
        for (var received : events) {
            var event = json.read(received.type(), received.data());
            if (received.sequence() != next || event.isEmpty()) {
                break;
            }
            arrivals.add(new Arrival(received, event.get()));
            next++;
        }
        return arrivals;
    }

    /** False when the document changed meanwhile. */
    boolean deliver(ReceivedEvent received) {
        var event = json.read(received.type(), received.data());
        if (event.isEmpty()) {
            counters.unknown();
            return positions.advance(received);
        }
        var stored = new boolean[1];
        try {
            TraceParent.whileHandling(
                    received.traceParent(),
                    () -> stored[0] = subscription.handler().handle(received, event.get()));
        } catch (LostRace changedMeanwhile) {
            return false;
        }
        if (stored[0]) {
            counters.applied();
            return true;
        }
        return positions.advance(received);
    }
}
