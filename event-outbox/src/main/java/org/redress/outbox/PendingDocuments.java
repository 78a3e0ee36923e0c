package org.redress.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The outbox side of one collection: what is pending, what is due for another try, what has been published. */
final class PendingDocuments {

    /** What a document still has to publish. {@code attempts} counts failures since the last success. */
    record Pending(String id, List<PendingEvent> events, int attempts) {}

    private final MongoTemplate mongo;
    private final OutboxDefinition definition;

    PendingDocuments(MongoTemplate mongo, OutboxDefinition definition) {
        this.mongo = mongo;
        this.definition = definition;
    }

    /** Only documents with something pending have a {@code relayAt}, so the index stays as small as the backlog. */
    void createIndex() {
        collection().createIndex(Indexes.ascending(Outbox.RELAY_AT), new IndexOptions().sparse(true));
    }

    Optional<Pending> find(String id) {
        var found = collection()
                .find(Filters.eq("_id", id))
                .projection(Projections.include(Outbox.EVENTS, Outbox.RELAY_ATTEMPTS))
                .first();
        return Optional.ofNullable(found)
                .map(document -> new Pending(
                        id,
                        document.getList(Outbox.EVENTS, Document.class, List.of()).stream()
                                .map(PendingEvent::read)
                                .toList(),
                        document.getInteger(Outbox.RELAY_ATTEMPTS, 0)));
    }

    /** Takes due documents, longest waiting first, and keeps other instances off them for a while. */
    List<String> claim(Instant now, int limit, Duration lease) {
        var claimed = new ArrayList<String>();
        for (var due : collection()
                .find(Filters.lte(Outbox.RELAY_AT, Date.from(now)))
                .projection(Projections.include(Outbox.RELAY_AT))
                .sort(Sorts.ascending(Outbox.RELAY_AT))
                .limit(limit)) {
            var id = due.getString("_id");
            var result = collection()
                    .updateOne(
                            Filters.and(
                                    Filters.eq("_id", id), Filters.eq(Outbox.RELAY_AT, due.getDate(Outbox.RELAY_AT))),
                            Updates.set(Outbox.RELAY_AT, Date.from(now.plus(lease))));
            if (result.getMatchedCount() == 1) {
                claimed.add(id);
            }
        }
        return claimed;
    }

    void failed(String id, Instant nextTry) {
        collection()
                .updateOne(
                        Filters.and(Filters.eq("_id", id), Filters.exists(Outbox.RELAY_AT)),
                        Updates.combine(
                                Updates.inc(Outbox.RELAY_ATTEMPTS, 1),
                                Updates.set(Outbox.RELAY_AT, Date.from(nextTry))));
    }

    /** Removes what was acknowledged; a document that got new events meanwhile keeps those and its {@code relayAt}. */
    void clear(List<Published> batch) {
        var writes = new ArrayList<UpdateOneModel<Document>>();
        for (var published : batch) {
            writes.add(published.clearAll(definition.historyField()));
            writes.add(published.clearUpTo(definition.historyField()));
        }
        collection().bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    /** Walks the index of the backlog: a count by the server may read every document there is. */
    int count(int limit) {
        var pending = 0;
        for (var unused : collection()
                .find(isPending())
                .projection(Projections.include("_id"))
                .limit(limit)) {
            pending++;
        }
        return pending;
    }

    /** Business time of the oldest event of the document that has waited longest for its relay. */
    Optional<Instant> oldest() {
        var document = collection()
                .find(isPending())
                .projection(Projections.slice(Outbox.EVENTS, 1))
                .sort(Sorts.ascending(Outbox.RELAY_AT))
                .limit(1)
                .first();
        return Optional.ofNullable(document)
                .flatMap(d -> d.getList(Outbox.EVENTS, Document.class, List.of()).stream()
                        .findFirst())
                .map(event -> event.getDate("time").toInstant());
    }

    List<Document> stuck(int attempts, int limit) {
        return collection()
                .find(Filters.and(isPending(), Filters.gte(Outbox.RELAY_ATTEMPTS, attempts)))
                .projection(Projections.include(Outbox.RELAY_AT, Outbox.RELAY_ATTEMPTS, Outbox.EVENTS))
                .sort(Sorts.ascending(Outbox.RELAY_AT))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** A document whose publishing failed again and again, as a line for the operator. */
    DeadLettersEndpoint.Item item(Document stuck) {
        var oldest = stuck.getList(Outbox.EVENTS, Document.class, List.of()).stream()
                .findFirst()
                .map(PendingEvent::read);
        var id = stuck.getString("_id");
        return new DeadLettersEndpoint.Item(
                definition.collection() + "-" + id,
                definition.topic(),
                id,
                oldest.map(event -> Long.toString(event.sequence())).orElse(null),
                oldest.map(PendingEvent::type).orElse(null),
                "STUCK",
                null,
                null,
                oldest.map(PendingEvent::time).orElse(Instant.EPOCH));
    }

    private static Bson isPending() {
        return Filters.gt(Outbox.RELAY_AT, Date.from(Instant.EPOCH));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(definition.collection());
    }
}
