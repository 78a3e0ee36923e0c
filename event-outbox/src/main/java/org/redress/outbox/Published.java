package org.redress.outbox;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What the broker has acknowledged of one document, in sequence, and where the records lie. */
record Published(String id, List<Place> places) {

    /** Place of one record in the topic. */
    record Place(long sequence, int partition, long offset) {}

    long last() {
        return places.get(places.size() - 1).sequence();
    }

    /** An event that was sent twice lies where it was sent last. */
    Published and(Published later) {
        var bySequence = new TreeMap<Long, Place>();
        places.forEach(place -> bySequence.put(place.sequence(), place));
        later.places.forEach(place -> bySequence.put(place.sequence(), place));
        return new Published(id, List.copyOf(bySequence.values()));
    }

    /** Applies when nothing new came meanwhile. */
    UpdateOneModel<Document> clearAll(String historyField) {
        return write(
                Filters.and(Filters.eq("_id", id), Filters.eq(Outbox.SEQUENCE, last())),
                historyField,
                Updates.set(Outbox.EVENTS, List.of()),
                Updates.unset(Outbox.RELAY_AT),
                Updates.unset(Outbox.RELAY_ATTEMPTS));
    }

    /** Applies when something did. */
    UpdateOneModel<Document> clearUpTo(String historyField) {
        return write(
                Filters.and(Filters.eq("_id", id), Filters.gt(Outbox.SEQUENCE, last())),
                historyField,
                Updates.pull(Outbox.EVENTS, Filters.lte("sequence", last())),
                Updates.unset(Outbox.RELAY_ATTEMPTS));
    }

    private UpdateOneModel<Document> write(Bson filter, String historyField, Bson... clears) {
        var updates = new ArrayList<>(List.of(clears));
        var elements = new ArrayList<Bson>();
        if (historyField != null) {
            for (var place : places) {
                var element = "e" + place.sequence();
                updates.add(Updates.set(
                        historyField + ".$[" + element + "].published",
                        new Document("partition", place.partition()).append("offset", place.offset())));
                elements.add(Filters.eq(element + ".sequence", place.sequence()));
            }
        }
        return new UpdateOneModel<>(
                filter,
                Updates.combine(updates),
                elements.isEmpty() ? new UpdateOptions() : new UpdateOptions().arrayFilters(elements));
    }
}
