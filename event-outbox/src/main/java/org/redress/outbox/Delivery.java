package org.redress.outbox;

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
