package org.redress.outbox;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.query.Update;

/** Events that go into the one write that changes or creates their document, and are published after it. */
public final class Unpublished {

    private final Relay relay;
    private final List<PendingEvent> events;
    private final Date firstSweep;

    Unpublished(Relay relay, List<PendingEvent> events, Date firstSweep) {
        this.relay = relay;
        this.events = List.copyOf(events);
        this.firstSweep = firstSweep;
    }

    /** Adds them to an update, whose filter must hold the document's sequence or version. */
    public void addTo(Update update) {
        if (!events.isEmpty()) {
            update.push(Outbox.EVENTS).each(documents().toArray());
            update.set(Outbox.SEQUENCE, last());
            update.set(Outbox.RELAY_AT, firstSweep);
        }
    }

    /** The fields of a document that is inserted together with its first events. */
    public Map<String, Object> fields() {
        return Map.of(Outbox.EVENTS, documents(), Outbox.SEQUENCE, last(), Outbox.RELAY_AT, firstSweep);
    }

    /** Has them published in the background, after all that the document still holds of earlier ones; call it after the write. */
    public void publish(String documentId) {
        if (!events.isEmpty()) {
            relay.soon(documentId, events);
        }
    }

    private long last() {
        return events.get(events.size() - 1).sequence();
    }

    private List<Document> documents() {
        return events.stream().map(PendingEvent::toDocument).toList();
    }
}
