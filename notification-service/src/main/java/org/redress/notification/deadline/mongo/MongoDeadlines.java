package org.redress.notification.deadline.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.redress.notification.deadline.Deadlines;
import org.redress.notification.deadline.Stored;
import org.redress.notification.deadline.model.Change;
import org.redress.outbox.Consumed;
import org.redress.outbox.IndexedStore;
import org.redress.outbox.Outbox;
import org.redress.outbox.Outgoing;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Keeps the clocks in one document for each complaint, written by compare-and-set on its version. */
final class MongoDeadlines implements Deadlines, IndexedStore {

    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final Clock wallClock;

    MongoDeadlines(MongoTemplate mongo, Outbox outbox, Clock wallClock) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.wallClock = wallClock;
    }

    /** The sparse ones are on open work only: a complaint of which nothing is due any more has none of these fields. */
    @Override
    public void createIndexes() {
        var sparse = new IndexOptions().sparse(true);
        collection().createIndex(Indexes.ascending(DeadlineDocument.NEXT_AT), sparse);
        collection().createIndex(Indexes.ascending(DeadlineDocument.OPEN), sparse);
        collection().createIndex(Indexes.ascending(DeadlineDocument.CHANGED_AT), sparse);
        collection().createIndex(Indexes.ascending(DeadlineDocument.PROVISIONAL_ON), sparse);
        for (var from : List.of(DeadlineDocument.OPEN_FROM, DeadlineDocument.DUE_FROM)) {
            collection().createIndex(Indexes.ascending(from, "_id"));
            collection().createIndex(Indexes.ascending(DeadlineDocument.DEPARTMENTS, from, "_id"));
        }
        EarliestDue.noteWhereMissing(collection());
    }

    @Override
    public Stored find(UUID complaintId) {
        var stored =
                collection().find(Filters.eq("_id", complaintId.toString())).first();
        return stored == null ? DeadlineDocument.absent(complaintId) : DeadlineDocument.read(stored);
    }

    @Override
    public boolean save(Stored before, Change change, Optional<Instant> nextAt, Consumed consumed) {
        var clocks = change.clocks();
        var update = DeadlineDocument.change(clocks, before.version() + 1, nextAt.orElse(null), wallClock.instant());
        var news = outbox.events(
                before.sequence(), change.events().stream().map(Outgoing::of).toList());
        news.addTo(update);
        if (consumed == null && before.rebase() != null) {
            update.unset(DeadlineDocument.REBASE);
        }
        var id = clocks.complaintId().toString();
        var same = Criteria.where("_id").is(id);
        if (before.version() == 0) {
            same.and(DeadlineDocument.VERSION).exists(false);
        } else {
            same.and(DeadlineDocument.VERSION).is(before.version());
        }
        var saved = consumed == null
                ? mongo.updateFirst(new Query(same), update, DeadlineDocument.COLLECTION)
                                .getMatchedCount()
                        == 1
                : upsert(new Query(new Criteria().andOperator(same, consumed.isNext())), consumed.advance(update));
        if (saved) {
            news.publish(id);
        }
        return saved;
    }

    private boolean upsert(Query same, Update update) {
        try {
            var result = mongo.upsert(same, update, DeadlineDocument.COLLECTION);
            return result.getMatchedCount() == 1 || result.getUpsertedId() != null;
        } catch (DuplicateKeyException existsInAnotherState) {
            return false;
        }
    }

    @Override
    public List<Stored> claim(Instant dueBy, int limit, Duration lease) {
        var due = collection()
                .find(Filters.and(Filters.lte(DeadlineDocument.NEXT_AT, Date.from(dueBy)), isFree()))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending(DeadlineDocument.NEXT_AT))
                .limit(limit)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
        return due.isEmpty() ? List.of() : claim(due, dueBy, lease);
    }

    /** What another instance has claimed meanwhile stays its own. */
    private List<Stored> claim(List<String> due, Instant dueBy, Duration lease) {
        var claim = UUID.randomUUID().toString();
        collection()
                .updateMany(
                        Filters.and(
                                Filters.in("_id", due),
                                Filters.lte(DeadlineDocument.NEXT_AT, Date.from(dueBy)),
                                isFree()),
                        Updates.combine(leasedFor(lease), Updates.set(DeadlineDocument.LEASED_BY, claim)));
        return collection()
                .find(Filters.and(Filters.in("_id", due), Filters.eq(DeadlineDocument.LEASED_BY, claim)))
                .map(DeadlineDocument::read)
                .into(new ArrayList<>());
    }

    private Bson isFree() {
        return Filters.or(
                Filters.exists(DeadlineDocument.LEASED_UNTIL, false),
                Filters.lte(DeadlineDocument.LEASED_UNTIL, Date.from(wallClock.instant())));
    }

    private Bson leasedFor(Duration lease) {
        return Updates.set(
                DeadlineDocument.LEASED_UNTIL, Date.from(wallClock.instant().plus(lease)));
    }

    @Override
    public void postpone(UUID complaintId, Duration pause) {
        collection().updateOne(Filters.eq("_id", complaintId.toString()), leasedFor(pause));
    }

    @Override
    public void wakeProvisional(String calendarVersion, Instant now) {
        collection()
                .updateMany(
                        Filters.and(
                                Filters.gt(DeadlineDocument.PROVISIONAL_ON, ""),
                                Filters.ne(DeadlineDocument.PROVISIONAL_ON, calendarVersion)),
                        Updates.set(DeadlineDocument.NEXT_AT, Date.from(now)));
    }

    @Override
    public boolean hasProvisional() {
        return collection()
                        .find(Filters.gt(DeadlineDocument.PROVISIONAL_ON, ""))
                        .projection(Projections.include("_id"))
                        .limit(1)
                        .first()
                != null;
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(DeadlineDocument.COLLECTION);
    }
}
