package org.redress.notification.deadline.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.redress.notification.deadline.RedCards;
import org.redress.outbox.IndexedStore;
import org.springframework.data.mongodb.core.MongoTemplate;

/** One small document for each red card that was not lifted. */
final class MongoRedCards implements RedCards, IndexedStore {

    private final MongoTemplate mongo;

    MongoRedCards(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void createIndexes() {
        collection().createIndex(Indexes.ascending("department", "at"));
    }

    @Override
    public void note(UUID complaintId, String card, String department, Instant at) {
        collection()
                .updateOne(
                        Filters.eq("_id", id(complaintId, card)),
                        Updates.combine(
                                Updates.setOnInsert("department", department),
                                Updates.setOnInsert("at", Date.from(at))),
                        new UpdateOptions().upsert(true));
    }

    @Override
    public void lift(UUID complaintId, String card) {
        collection().deleteOne(Filters.eq("_id", id(complaintId, card)));
    }

    @Override
    public long count(String department, Instant from, Instant before) {
        return collection()
                .countDocuments(Filters.and(
                        Filters.eq("department", department),
                        Filters.gte("at", Date.from(from)),
                        Filters.lt("at", Date.from(before))));
    }

    private static String id(UUID complaintId, String card) {
        return complaintId + "|" + card;
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection("redCards");
    }
}
