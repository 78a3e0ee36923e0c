package org.redress.notification.deadline.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.bson.Document;

/** Notes when the earliest clocks are due in documents of a version that did not, so that lists by due date have them. */
final class EarliestDue {

    private static final int BATCH = 200;

    private EarliestDue() {}

    static void noteWhereMissing(MongoCollection<Document> deadlines) {
        var unnoted =
                Filters.and(Filters.exists(DeadlineDocument.VERSION), Filters.exists(DeadlineDocument.DUE_FROM, false));
        for (var stored : deadlines.find(unnoted).batchSize(BATCH)) {
            var clocks = DeadlineDocument.read(stored).clocks();
            if (!clocks.all().isEmpty()) {
                var unchanged = Filters.and(
                        Filters.eq("_id", stored.get("_id")),
                        Filters.eq(DeadlineDocument.VERSION, stored.get(DeadlineDocument.VERSION)));
                var earliest = new Document(DeadlineDocument.DUE_FROM, DeadlineDocument.earliest(clocks.all()));
                if (!clocks.open().isEmpty()) {
                    earliest.append(DeadlineDocument.OPEN_FROM, DeadlineDocument.earliest(clocks.open()));
                }
                deadlines.updateOne(unchanged, new Document("$set", earliest));
            }
        }
    }
}
