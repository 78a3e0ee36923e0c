package org.redress.complaint.mongo;

import static org.redress.complaint.mongo.ComplaintDocuments.DEADLINES;
import static org.redress.complaint.mongo.ComplaintDocuments.DUE;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.redress.complaint.model.Status;
import org.redress.complaint.record.Due;
import org.redress.complaint.record.UnreadableComplaint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Gives open complaints from before it was kept the due date of their state; those that have it are left alone. */
final class DueDates {

    private static final Logger LOG = LoggerFactory.getLogger(DueDates.class);
    private static final int BATCH = 200;

    private DueDates() {}

    static void complete(MongoTemplate mongo) {
        var lacking = Query.query(where("status")
                        .in(MongoComplaints.OPEN)
                        .and(DEADLINES)
                        .exists(true)
                        .and(DUE)
                        .exists(false))
                .cursorBatchSize(BATCH);
        lacking.fields().include("status", "version", "positions", DEADLINES);
        try (var found = mongo.stream(lacking, Document.class, MongoComplaints.COLLECTION)) {
            found.forEach(complaint -> complete(complaint, mongo));
        }
    }

    private static void complete(Document complaint, MongoTemplate mongo) {
        running(complaint)
                .ifPresent(due -> mongo.updateFirst(
                        asRead(complaint),
                        new Update().set(DUE, Date.from(due.dueAt().toInstant())),
                        MongoComplaints.COLLECTION));
    }

    /** One that somebody has damaged must not keep the service from starting for the others. */
    private static Optional<Due> running(Document complaint) {
        try {
            return ComplaintDocuments.part(
                    "deadlines",
                    () -> Status.valueOf(complaint.getString("status"))
                            .stage()
                            .map(stage ->
                                    complaint.get(DEADLINES, Document.class).get(stage, Document.class))
                            .map(ComplaintDocuments::due)
                            .filter(Due::isRunning));
        } catch (UnreadableComplaint damaged) {
            LOG.error("Complaint {} cannot be read: {}", complaint.getString("_id"), damaged.getMessage());
            return Optional.empty();
        }
    }

    /** Whoever changes it meanwhile writes the due date too. */
    private static Query asRead(Document complaint) {
        return Query.query(where("_id")
                .is(complaint.getString("_id"))
                .and("version")
                .is(complaint.get("version"))
                .and("positions." + DEADLINES)
                .is(complaint.get("positions", new Document()).get(DEADLINES)));
    }
}
