package org.redress.outbox;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;

/** An event as it waits in its document. */
record PendingEvent(
        long sequence, String type, Instant time, String data, String traceParent, Map<String, String> extensions) {

    static PendingEvent read(Document stored) {
        var extensions = new LinkedHashMap<String, String>();
        stored.get("extensions", new Document()).forEach((name, value) -> extensions.put(name, value.toString()));
        return new PendingEvent(
                ((Number) stored.get("sequence")).longValue(),
                stored.getString("type"),
                stored.getDate("time").toInstant(),
                stored.getString("data"),
                stored.getString("traceParent"),
                extensions);
    }

    Document toDocument() {
        return new Document("sequence", sequence)
                .append("type", type)
                .append("time", Date.from(time))
                .append("data", data)
                .append("traceParent", traceParent)
                .append("extensions", new Document(extensions));
    }
}
