package org.redress.notification.deadline.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.redress.notification.deadline.Rebases;
import org.redress.notification.deadline.model.Clocks;
import org.redress.notification.deadline.model.Rebase;
import org.springframework.data.mongodb.core.MongoTemplate;

/** One document for each order; the order itself stands in every complaint until it is carried out there. */
final class MongoRebases implements Rebases {

    private static final int BATCH = 500;
    private static final int MOST_SHOWN = 200;

    private final MongoTemplate mongo;

    MongoRebases(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void order(Ordered ordered) {
        var id = ordered.order().id();
        orders().insertOne(new Document("_id", id)
                .append("stages", List.copyOf(ordered.order().stages()))
                .append("reason", ordered.reason())
                .append("at", Date.from(ordered.at()))
                .append("by", ordered.by())
                .append("policyVersion", ordered.policyVersion())
                .append("calendarVersion", ordered.calendarVersion())
                .append("given", false));
        deadlines()
                .updateMany(
                        Filters.gt(DeadlineDocument.OPEN, 0),
                        Updates.combine(
                                Updates.set(DeadlineDocument.REBASE, DeadlineDocument.rebase(ordered.order())),
                                Updates.set(DeadlineDocument.NEXT_AT, Date.from(ordered.at()))));
        orders().updateOne(Filters.eq("_id", id), Updates.set("given", true));
    }

    @Override
    public List<Ordered> all() {
        return orders().find().sort(Sorts.descending("at")).limit(MOST_SHOWN).into(new ArrayList<>()).stream()
                .map(MongoRebases::read)
                .toList();
    }

    private static Ordered read(Document stored) {
        return new Ordered(
                new Rebase(stored.getString("_id"), Set.copyOf(stored.getList("stages", String.class))),
                stored.getString("reason"),
                stored.getDate("at").toInstant(),
                stored.getString("by"),
                stored.getInteger("policyVersion"),
                stored.getString("calendarVersion"),
                stored.getBoolean("given"));
    }

    @Override
    public void forEachOpen(Consumer<Clocks> action) {
        deadlines()
                .find(Filters.gt(DeadlineDocument.OPEN, 0))
                .batchSize(BATCH)
                .forEach(stored -> action.accept(DeadlineDocument.clocks(stored)));
    }

    private MongoCollection<Document> orders() {
        return mongo.getCollection("rebases");
    }

    private MongoCollection<Document> deadlines() {
        return mongo.getCollection(DeadlineDocument.COLLECTION);
    }
}
