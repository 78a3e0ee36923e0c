package org.redress.complaint.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.redress.complaint.model.Status;
import org.redress.complaint.record.Deadlines;
import org.redress.complaint.record.Due;
import org.redress.complaint.record.Origin;
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
    public Optional<Due> find(UUID complaint, String stage) {
        var query = Query.query(where("_id").is(complaint.toString()));
        query.fields().include("deadlines." + stage);
        return Optional.ofNullable(mongo.findOne(query, Document.class, MongoComplaints.COLLECTION))
                .map(found -> found.getEmbedded(List.of("deadlines", stage), Document.class))
                .map(ComplaintDocuments::due);
    }

    @Override
    public boolean note(UUID complaint, String stage, Due due, Origin.Consumed consumed) {
        var stored = new Document("run", due.run())
                .append("dueAt", due.dueAt().toString())
                .append("due", Date.from(due.dueAt().toInstant()))
                .append("provisional", due.provisional())
                .append("status", due.status());
        var states = statesOf(stage);
        BooleanSupplier ofItsState = () ->
                !states.isEmpty() && write(complaint, where("status").in(states), shown(due), stage, stored, consumed);
        BooleanSupplier ofAnother =
                () -> write(complaint, where("status").not().in(states), new Update(), stage, stored, consumed);
        // the likelier first: a clock runs while its state lasts, and has ended when that is over
        return due.isRunning()
                ? ofItsState.getAsBoolean() || ofAnother.getAsBoolean()
                : ofAnother.getAsBoolean() || ofItsState.getAsBoolean();
    }

    /** Also keeps the due date of the present state, by which lists are sorted. */
    private static Update shown(Due due) {
        return due.isRunning()
                ? new Update().set(ComplaintDocuments.DUE, Date.from(due.dueAt().toInstant()))
                : new Update().unset(ComplaintDocuments.DUE);
    }

    private boolean write(
            UUID complaint, Criteria when, Update update, String stage, Document due, Origin.Consumed consumed) {
        update.set("deadlines." + stage, due).set(consumed.field(), consumed.sequence());
        var query =
                Query.query(new Criteria().andOperator(where("_id").is(complaint.toString()), when, isNext(consumed)));
        return mongo.updateFirst(query, update, MongoComplaints.COLLECTION).getMatchedCount() == 1;
    }

    private static List<String> statesOf(String stage) {
        return Arrays.stream(Status.values())
                .filter(status -> status.stage().filter(stage::equals).isPresent())
                .map(Status::name)
                .toList();
    }

    private static Criteria isNext(Origin.Consumed consumed) {
        var position = where(consumed.field());
        return consumed.sequence() == 1 ? position.exists(false) : position.is(consumed.sequence() - 1);
    }
}
