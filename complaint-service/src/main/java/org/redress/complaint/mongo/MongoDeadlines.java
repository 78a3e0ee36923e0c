package org.redress.complaint.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.redress.complaint.model.Status;
import org.redress.complaint.record.Deadlines;
import org.redress.complaint.record.Due;
import org.redress.complaint.record.Origin;
import org.redress.outbox.Consumed;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Due dates under {@code deadlines.<stage>}, guarded by the position in their topic instead of the version. */
final class MongoDeadlines implements Deadlines {

    private final MongoTemplate mongo;

    MongoDeadlines(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Kept> find(UUID complaint) {
        var query = Query.query(where("_id").is(complaint.toString()));
        query.fields().include("status", ComplaintDocuments.DEADLINES);
        return Optional.ofNullable(mongo.findOne(query, Document.class, MongoComplaints.COLLECTION))
                .map(found -> new Kept(found.getString("status"), ComplaintDocuments.deadlines(found)));
    }

    @Override
    public boolean note(UUID complaint, Kept before, Map<String, Due> changed, Origin.Consumed consumed) {
        var next = new Consumed(consumed.field(), consumed.first(), consumed.last());
        var update = next.advance(new Update());
        changed.forEach((stage, due) -> update.set(ComplaintDocuments.DEADLINES + "." + stage, document(due)));
        changed.forEach((stage, due) -> {
            if (isOf(before.status(), stage)) {
                show(due, update);
            }
        });
        var query = Query.query(new Criteria()
                .andOperator(
                        where("_id").is(complaint.toString()), where("status").is(before.status()), next.isNext()));
        return mongo.updateFirst(query, update, MongoComplaints.COLLECTION).getMatchedCount() == 1;
    }

    private static Document document(Due due) {
        return new Document("run", due.run())
                .append("dueAt", due.dueAt().toString())
                .append("due", Date.from(due.dueAt().toInstant()))
                .append("provisional", due.provisional())
                .append("status", due.status());
    }

    /** Keeps the due date of the present state, by which lists are sorted. */
    private static void show(Due due, Update update) {
        if (due.isRunning()) {
            update.set(ComplaintDocuments.DUE, Date.from(due.dueAt().toInstant()));
        } else {
            update.unset(ComplaintDocuments.DUE);
        }
    }

    private static boolean isOf(String status, String stage) {
        return Arrays.stream(Status.values())
                .anyMatch(known -> known.name().equals(status)
                        && known.stage().filter(stage::equals).isPresent());
    }
}
