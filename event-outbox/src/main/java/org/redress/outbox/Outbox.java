package org.redress.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.redress.contracts.EventTypes;
import org.springframework.data.mongodb.core.query.Update;

/** Puts events into the one write that changes their document, and has them published after it. */
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

    /**
     * Adds events to the update that changes their document.
     *
     * @param lastSequence the document's {@code sequence} before the update, whose filter must hold it or the version
     */
    public Update append(Update update, long lastSequence, List<Outgoing> events) {
        if (events.isEmpty()) {
            return update;
        }
        update.push(EVENTS).each(pending(lastSequence, events).toArray());
        update.set(SEQUENCE, lastSequence + events.size());
        return update.set(RELAY_AT, firstSweep());
    }

    /** The fields of a document that is inserted together with its first events. */
    public Map<String, Object> initial(List<Outgoing> events) {
        return Map.of(EVENTS, pending(0, events), SEQUENCE, (long) events.size(), RELAY_AT, firstSweep());
    }

    /** Publishes what is pending for the document, oldest first, in the background; call it after the write. */
    public void relay(String documentId) {
        relay.soon(documentId);
    }

    OutboxDefinition definition() {
        return definition;
    }

    private Date firstSweep() {
        return Date.from(wallClock.instant().plus(HEAD_START));
    }

    private List<Document> pending(long lastSequence, List<Outgoing> events) {
        var pending = new ArrayList<Document>();
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
                            outgoing.extensions())
                    .toDocument());
        }
        return pending;
    }
}
