package org.redress.complaint.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.redress.complaint.reading.ComplaintQuery;
import org.redress.complaint.reading.ComplaintQuery.Place;
import org.redress.complaint.reading.ComplaintQuery.Sorting;
import org.redress.complaint.reading.Listing;
import org.redress.complaint.record.StoredComplaint;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Pages of complaints by key set, so that a page deep in the list costs no more than the first. */
final class MongoListing implements Listing {

    private static final String ID = "_id";

    /** What no row of a list shows. */
    static final String[] LEFT_OUT = {"timeline", "outbox", "receipts", ComplaintDocuments.REQUEST_HASH};

    private final MongoTemplate mongo;
    private final ComplaintDocuments documents;
    private final ListConditions conditions;

    MongoListing(MongoTemplate mongo, ComplaintDocuments documents, SearchTokens tokens) {
        this.mongo = mongo;
        this.documents = documents;
        this.conditions = new ListConditions(tokens);
    }

    @Override
    public List<StoredComplaint> list(ComplaintQuery asked) {
        var rows = new ArrayList<StoredComplaint>();
        var withoutDate = asked.after().filter(place -> place.value() == null);
        if (withoutDate.isEmpty()) {
            rows.addAll(find(asked, dated(asked), field(asked.sorting()), asked.limit()));
        }
        if (asked.sorting().field() == Sorting.Field.DUE_AT && rows.size() < asked.limit()) {
            rows.addAll(find(asked, undated(asked, withoutDate), ID, asked.limit() - rows.size()));
        }
        return rows;
    }

    /** A complaint that somebody has made unreadable costs its own row, not the list: the next ones take its place. */
    private List<StoredComplaint> find(ComplaintQuery asked, Criteria stretch, String field, int limit) {
        var damaged = 0;
        while (true) {
            var found = stored(asked, stretch, field, limit + damaged);
            var readable = found.stream()
                    .map(documents::readable)
                    .flatMap(Optional::stream)
                    .toList();
            if (readable.size() == limit || found.size() < limit + damaged) {
                return readable;
            }
            damaged = found.size() - readable.size();
        }
    }

    private List<Document> stored(ComplaintQuery asked, Criteria stretch, String field, int limit) {
        var all = conditions.of(asked);
        all.add(stretch);
        var direction = asked.sorting().descending() ? Sort.Direction.DESC : Sort.Direction.ASC;
        var order = field.equals(ID) ? Sort.by(direction, ID) : Sort.by(direction, field, ID);
        var query = Query.query(new Criteria().andOperator(all)).with(order).limit(limit);
        query.fields().exclude(LEFT_OUT).exclude(SearchTokens.FIELD);
        return mongo.find(query, Document.class, MongoComplaints.COLLECTION);
    }

    /** Behind the last row of the page before; in any case a range, by which an index can serve the order too. */
    private static Criteria dated(ComplaintQuery asked) {
        var field = field(asked.sorting());
        if (asked.after().isEmpty()) {
            return where(field).gte(Date.from(Instant.EPOCH));
        }
        var place = asked.after().get();
        var value = Date.from(place.value());
        var descending = asked.sorting().descending();
        var range = descending ? where(field).lte(value) : where(field).gte(value);
        var beyond = descending ? where(field).lt(value) : where(field).gt(value);
        var tied = where(field).is(value).andOperator(behind(place, descending));
        return new Criteria().andOperator(range, new Criteria().orOperator(beyond, tied));
    }

    private static Criteria undated(ComplaintQuery asked, Optional<Place> after) {
        var missing = where(ComplaintDocuments.DUE).exists(false);
        return after.map(place ->
                        missing.andOperator(behind(place, asked.sorting().descending())))
                .orElse(missing);
    }

    private static Criteria behind(Place place, boolean descending) {
        return descending ? where(ID).lt(place.id()) : where(ID).gt(place.id());
    }

    private static String field(Sorting sorting) {
        return switch (sorting.field()) {
            case FILED_AT -> "filedAt";
            case RECEIVED_AT -> "facts.receivedAt";
            case DUE_AT -> ComplaintDocuments.DUE;
        };
    }
}
