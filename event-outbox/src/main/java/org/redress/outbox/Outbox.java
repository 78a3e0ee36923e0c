package org.redress.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.redress.contracts.EventTypes;

/** Makes the events that go into a document of one kind. */
public final class Outbox {

    static final String EVENTS = "outbox";
    static final String SEQUENCE = "sequence";
    static final String RELAY_AT = "relayAt";
    static final String RELAY_ATTEMPTS = "relayAttempts";

    /** The sweeper leaves a fresh write to the relay that follows it at once. */
    private static final Duration HEAD_START = Duration.ofSeconds(5);

    private final OutboxDefinition definition;
    private final EventJson json;
    private final Relay relay;
    private final Clock wallClock;

    Outbox(OutboxDefinition definition, EventJson json, Relay relay, Clock wallClock) {
        this.definition = definition;
        this.json = json;
        this.relay = relay;
        this.wallClock = wallClock;
    }

    /** Events of a document that follow the ones it has; {@code lastSequence} is its {@code sequence} before the write, 0 if new. */
    public Unpublished events(long lastSequence, List<Outgoing> events) {
        return new Unpublished(relay, pending(lastSequence, events), firstSweep());
    }

    OutboxDefinition definition() {
        return definition;
    }

    private Date firstSweep() {
        return Date.from(wallClock.instant().plus(HEAD_START));
    }

    private List<PendingEvent> pending(long lastSequence, List<Outgoing> events) {
        var pending = new ArrayList<PendingEvent>();
        var sequence = lastSequence;
        for (var outgoing : events) {
            var event = outgoing.event();
            sequence++;
            pending.add(new PendingEvent(
                    sequence,
                    EventTypes.nameOf(event),
                    event.occurredAt(),
                    json.write(event),
                    TraceParent.next(),
                    outgoing.extensions()));
        }
        return pending;
    }
}
