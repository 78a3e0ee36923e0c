package org.redress.complaint.mongo;

import static org.redress.complaint.mongo.Values.maybe;
import static org.redress.complaint.mongo.Values.number;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.redress.complaint.encryption.KeyRing;
import org.redress.complaint.model.TimelineEntry;
import org.redress.complaint.record.Due;
import org.redress.complaint.record.Labels;
import org.redress.complaint.record.NewComplaint;
import org.redress.complaint.record.StoredComplaint;
import org.redress.complaint.record.UnreadableComplaint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A whole complaint as one document. */
final class ComplaintDocuments {

    /** By when the present state must end; kept only while its clock is known and runs, so an index on it is short. */
    static final String DUE = "due";

    static final String DEADLINES = "deadlines";

    /** Since when it has been over; kept only as long as its personal data are, so an index on it is short. */
    static final String ENDED_AT = "endedAt";

    /** Names of the keys under which parts of the document are sealed. */
    static final String SEALED_BY = "sealedBy";

    static final String REQUEST_HASH = "requestHash";

    private static final Logger LOG = LoggerFactory.getLogger(ComplaintDocuments.class);

    private final KeyRing keys;
    private final EntryDocuments entries;
    private final Counter unreadable;

    ComplaintDocuments(KeyRing keys, MeterRegistry meters) {
        this.keys = keys;
        this.entries = new EntryDocuments(keys);
        this.unreadable = meters.counter("redress.complaints.unreadable");
    }

    Document write(NewComplaint added, List<TimelineEntry> timeline) {
        var labels = added.labels();
        var document = new Document("_id", added.complaint().id().toString())
                .append("version", 1L)
                .append("number", labels.number())
                .append("trackingCode", labels.trackingCode())
                .append("title", labels.title())
                .append("confidential", labels.confidential())
                // of known texts and one that is sought: with a hash in the clear one could try out all telephone
                // numbers
                .append(REQUEST_HASH, keys.seal(added.requestHash()))
                .append(SEALED_BY, List.of(keys.current()));
        if (labels.externalId() != null) {
            document.append("externalId", labels.externalId());
        }
        StateDocuments.write(added.complaint()).forEach((field, value) -> {
            if (value != null) {
                document.append(field, value);
            }
        });
        return document.append("timeline", write(timeline));
    }

    List<Document> write(List<TimelineEntry> timeline) {
        return timeline.stream().map(entries::write).toList();
    }

    /** Empty when somebody has made it unreadable, which is reported: for whoever goes on with the others. */
    Optional<StoredComplaint> readable(Document stored) {
        try {
            return Optional.of(read(stored));
        } catch (UnreadableComplaint reported) {
            return Optional.empty();
        }
    }

    StoredComplaint read(Document stored) {
        try {
            return parts(stored);
        } catch (UnreadableComplaint damaged) {
            unreadable.increment();
            LOG.error("Complaint {} cannot be read: {}", stored.getString("_id"), damaged.getMessage());
            throw damaged;
        }
    }

    private StoredComplaint parts(Document stored) {
        return new StoredComplaint(
                part("state", () -> StateDocuments.read(stored)),
                part("version", () -> number(stored, "version")),
                part("labels", () -> labels(stored)),
                part(REQUEST_HASH, () -> maybe(stored.getString(REQUEST_HASH), keys::open)),
                part(
                        "timeline",
                        () -> stored.getList("timeline", Document.class, List.of()).stream()
                                .map(entries::read)
                                .toList()),
                part("receipts", () -> receipts(stored)),
                part("deadlines", () -> deadlines(stored)),
                part("clocksAt", () -> clocksAt(stored)),
                part("outbox", () -> pending(stored)));
    }

    private static Map<String, String> receipts(Document stored) {
        return stored.getList("receipts", Document.class, List.of()).stream()
                .collect(Collectors.toMap(r -> r.getString("key"), r -> r.getString("request"), (a, b) -> b));
    }

    private static Labels labels(Document stored) {
        return new Labels(
                stored.getString("number"),
                stored.getString("trackingCode"),
                stored.getString("title"),
                stored.getString("externalId"),
                stored.getBoolean("confidential", false));
    }

    static Map<String, Due> deadlines(Document stored) {
        var deadlines = new LinkedHashMap<String, Due>();
        stored.get("deadlines", new Document()).forEach((stage, due) -> deadlines.put(stage, due((Document) due)));
        return deadlines;
    }

    private static long clocksAt(Document stored) {
        var position = stored.get("positions", new Document()).get(DEADLINES, Number.class);
        return position == null ? 0 : position.longValue();
    }

    static Due due(Document stored) {
        return new Due(
                number(stored, "run"),
                OffsetDateTime.parse(stored.getString("dueAt")),
                stored.getBoolean("provisional"),
                stored.getString("status"));
    }

    private static Set<Long> pending(Document stored) {
        return stored.getList("outbox", Document.class, List.of()).stream()
                .map(event -> number(event, "sequence"))
                .collect(Collectors.toSet());
    }

    /** @throws UnreadableComplaint when it is not as this service writes it */
    static <T> T part(String name, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (KeyRing.KeyMissing notOurs) {
            throw notOurs;
        } catch (RuntimeException neverWrittenByUs) {
            throw new UnreadableComplaint(name, neverWrittenByUs);
        }
    }
}
