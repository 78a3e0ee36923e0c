package org.redress.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What became of the records of one subscription. */
final class InboxCounters {

    private final Counter applied;
    private final Counter repeated;
    private final Counter unknown;
    private final Counter parked;
    private final Counter deadLettered;

    InboxCounters(MeterRegistry meters, Subscription subscription) {
        applied = counter(meters, subscription, "redress.inbox.applied", "Events that changed something");
        repeated = counter(meters, subscription, "redress.inbox.repeated", "Repeats skipped");
        unknown = counter(meters, subscription, "redress.inbox.unknown", "Events of a newer producer, passed over");
        parked = counter(meters, subscription, "redress.inbox.parked", "Subjects put aside");
        deadLettered = counter(meters, subscription, "redress.inbox.dead.lettered", "Records put aside");
    }

    private static Counter counter(MeterRegistry meters, Subscription subscription, String name, String description) {
        return Counter.builder(name)
                .description(description)
                .tag("topic", subscription.topic())
                .register(meters);
    }

    void applied() {
        applied.increment();
    }

    void repeated() {
        repeated.increment();
    }

    void unknown() {
        unknown.increment();
    }

    void parked() {
        parked.increment();
    }

    void deadLettered() {
        deadLettered.increment();
    }
}
