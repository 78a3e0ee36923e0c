package org.redress.notification.deputy.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.redress.notification.deputy.Deputy;
import org.redress.notification.deputy.DeputyStore;
import org.redress.notification.notice.model.Recipient;
import org.redress.outbox.IndexedStore;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** One document for each naming; days as ISO dates, which sort by time. */
@Repository
class MongoDeputies implements DeputyStore, IndexedStore {

    private static final String UNTIL = "until";
    private static final int MOST = 1_000;

    private final MongoTemplate mongo;

    MongoDeputies(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void createIndexes() {
        collection().createIndex(Indexes.ascending(UNTIL));
    }

    @Override
    public List<Deputy> notOverOn(LocalDate today) {
        return collection()
                .find(Filters.gte(UNTIL, today.toString()))
                .sort(Sorts.ascending("from", "_id"))
                .limit(MOST)
                .map(MongoDeputies::read)
                .into(new ArrayList<>());
    }

    @Override
    public void add(Deputy deputy) {
        collection()
                .insertOne(new Document("_id", deputy.id())
                        .append("office", deputy.office().key())
                        .append("deputy", deputy.deputy().key())
                        .append("from", deputy.from().toString())
                        .append(UNTIL, deputy.until().toString())
                        .append("namedBy", deputy.namedBy())
                        .append("namedAt", Date.from(deputy.namedAt())));
    }

    @Override
    public boolean remove(String id) {
        return collection().deleteOne(Filters.eq("_id", id)).getDeletedCount() == 1;
    }

    private static Deputy read(Document stored) {
        return new Deputy(
                stored.getString("_id"),
                Recipient.ofKey(stored.getString("office")),
                Recipient.ofKey(stored.getString("deputy")),
                LocalDate.parse(stored.getString("from")),
                LocalDate.parse(stored.getString(UNTIL)),
                stored.getString("namedBy"),
                stored.getDate("namedAt").toInstant());
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection("deputies");
    }
}
