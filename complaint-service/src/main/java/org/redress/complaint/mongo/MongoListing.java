package org.redress.complaint.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.redress.complaint.model.Status;
import org.redress.complaint.model.Viewer;
import org.redress.complaint.reading.ComplaintQuery;
import org.redress.complaint.reading.ComplaintQuery.Sorting;
import org.redress.complaint.reading.Listing;
import org.redress.complaint.record.Due;
import org.redress.complaint.record.StoredComplaint;
import org.redress.contracts.Role;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Pages of complaints by key set, so that a page deep in the list costs no more than the first. */
final class MongoListing implements Listing {

    private final MongoTemplate mongo;

    MongoListing(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<StoredComplaint> list(ComplaintQuery asked) {
        var direction = asked.sorting().descending() ? Sort.Direction.DESC : Sort.Direction.ASC;
        var query = Query.query(new Criteria().andOperator(conditions(asked)))
                .with(Sort.by(direction, field(asked.sorting()), "_id"))
                .limit(asked.limit());
        query.fields().exclude("timeline", "outbox", "receipts");
        return mongo.find(query, Document.class, MongoComplaints.COLLECTION).stream()
                .map(ComplaintDocuments::read)
                .toList();
    }

    private static List<Criteria> conditions(ComplaintQuery asked) {
        var all = new ArrayList<Criteria>();
        all.add(where("_id").exists(true));
        if (!asked.by().seesAll()) {
            all.add(new Criteria().orOperator(rows(asked.by())));
        }
        if (!asked.statuses().isEmpty()) {
            all.add(where("status").in(asked.statuses().stream().map(Enum::name).toList()));
        }
        asked.department().ifPresent(code -> all.add(new Criteria().orOperator(handledBy(code))));
        asked.region().ifPresent(code -> all.add(where("facts.region").is(code)));
        asked.category().ifPresent(code -> all.add(where("facts.category").is(code)));
        asked.externalId().ifPresent(id -> all.add(where("externalId").is(id)));
        asked.dueBefore().ifPresent(limit -> all.add(new Criteria().orOperator(dueBefore(limit))));
        asked.overdue().ifPresent(late -> all.add(overdue(late, asked.now())));
        asked.after().ifPresent(place -> all.add(beyond(asked.sorting(), place)));
        return all;
    }

    private static List<Criteria> rows(Viewer viewer) {
        var rows = new ArrayList<Criteria>();
        if (viewer.isDepartment()) {
            rows.addAll(handledBy(viewer.department()));
        }
        if (viewer.roles().contains(Role.INVESTOR)) {
            rows.add(where("filedBy").is(viewer.id()));
        }
        if (rows.isEmpty()) {
            rows.add(where("_id").exists(false));
        }
        return rows;
    }

    private static List<Criteria> handledBy(String department) {
        return List.of(
                where("assignment.lead").is(department),
                where("assignment.coHandlers").is(department));
    }

    private static Criteria overdue(boolean late, Instant now) {
        return late ? new Criteria().orOperator(dueBefore(now)) : new Criteria().norOperator(dueBefore(now));
    }

    /** Each state has the clock of its own stage. */
    private static List<Criteria> dueBefore(Instant limit) {
        return Arrays.stream(Status.values())
                .flatMap(status -> status.stage().stream()
                        .map(stage -> where("status")
                                .is(status.name())
                                .and("deadlines." + stage + ".due")
                                .lt(Date.from(limit))
                                .and("deadlines." + stage + ".status")
                                .in(Due.RUNNING)))
                .toList();
    }

    private static Criteria beyond(Sorting sorting, ComplaintQuery.Place place) {
        var field = field(sorting);
        var value = Date.from(place.value());
        var descending = sorting.descending();
        return new Criteria()
                .orOperator(
                        descending ? where(field).lt(value) : where(field).gt(value),
                        descending
                                ? where(field).is(value).and("_id").lt(place.id())
                                : where(field).is(value).and("_id").gt(place.id()));
    }

    private static String field(Sorting sorting) {
        return sorting.field() == Sorting.Field.FILED_AT ? "filedAt" : "facts.receivedAt";
    }
}
