package org.redress.complaint.mongo;

import static org.redress.complaint.mongo.MongoComplaints.COLLECTION;
import static org.redress.complaint.mongo.Values.date;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.redress.complaint.model.Decision;
import org.redress.complaint.model.Timeline;
import org.redress.complaint.record.StoredComplaint;
import org.redress.complaint.retention.Erasures;
import org.redress.outbox.EventJson;
import org.redress.outbox.Outbox;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Finds ended complaints by an index on those whose personal data are still there, and erases one by one write. */
final class MongoErasures implements Erasures {

    /** Beside the texts of the timeline: what was copied or computed from them. */
    private static final List<String> COPIES = List.of(
            "title",
            "trackingCode",
            "externalId",
            "matter",
            "receipts",
            ComplaintDocuments.REQUEST_HASH,
            ComplaintDocuments.SEALED_BY,
            ComplaintDocuments.ENDED_AT);

    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final EventJson json;
    private final ComplaintDocuments documents;
    private final SearchTokens tokens;

    MongoErasures(
            MongoTemplate mongo, Outbox outbox, EventJson json, ComplaintDocuments documents, SearchTokens tokens) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.json = json;
        this.documents = documents;
        this.tokens = tokens;
    }

    @Override
    public List<UUID> endedBefore(Instant limit, int most) {
        var query = Query.query(where(ComplaintDocuments.ENDED_AT).lt(date(limit)))
                .with(Sort.by(ComplaintDocuments.ENDED_AT))
                .limit(most);
        query.fields().include("_id");
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(found -> UUID.fromString(found.getString("_id")))
                .toList();
    }

    /** The timeline is written anew as a whole, so nobody may be noting in it meanwhile where an event was published. */
    @Override
    public boolean erase(StoredComplaint before, Decision erased) {
        var id = before.complaint().id().toString();
        var settled = where("_id")
                .is(id)
                .and("version")
                .is(before.version())
                .and("relayAt")
                .is(null);
        var stored = mongo.findOne(Query.query(settled), Document.class, COLLECTION);
        if (stored == null) {
            return false;
        }
        var entries = Timeline.entries(before.head(), erased.steps(), event -> Document.parse(json.write(event)));
        var timeline = new ArrayList<>(stored.getList("timeline", Document.class));
        timeline.forEach(entry -> entry.put("texts", new Document()));
        timeline.addAll(documents.write(entries));
        var update = new Update().set("timeline", timeline).inc("version", 1);
        COPIES.forEach(update::unset);
        update.set(SearchTokens.FIELD, tokens.of(before.labels().number(), Map.of())); // its number still finds it
        var news = outbox.events(before.complaint().sequence(), MongoComplaints.outgoing(erased.steps(), entries));
        news.addTo(update);
        if (mongo.updateFirst(Query.query(settled), update, COLLECTION).getMatchedCount() == 0) {
            return false;
        }
        news.publish(id);
        return true;
    }
}
