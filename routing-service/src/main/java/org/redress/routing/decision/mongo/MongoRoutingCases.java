package org.redress.routing.decision.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redress.contracts.Sources;
import org.redress.contracts.Topics;
import org.redress.outbox.Consumed;
import org.redress.outbox.LostRace;
import org.redress.outbox.Outbox;
import org.redress.outbox.OutboxDefinition;
import org.redress.outbox.Outboxes;
import org.redress.outbox.Outgoing;
import org.redress.routing.decision.Followed;
import org.redress.routing.decision.RoutingCases;
import org.redress.routing.decision.StoredCase;
import org.redress.routing.decision.model.Placement;
import org.redress.routing.decision.model.RoutingCase;
import org.redress.routing.decision.model.Ruling;
import org.redress.routing.suggestion.model.Label;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** One document for each complaint; every write is a delta, guarded by the version that was read. */
@Component
class MongoRoutingCases implements RoutingCases {

    private static final String SINCE = "queue.since";
    private static final String SIGNED_FOR = "assignment.signedForAt";
    private static final String PLACED = "placement.at";
    private static final String RECEIVED = "facts.receivedAt";

    private final MongoTemplate mongo;
    private final Outbox outbox;

    MongoRoutingCases(MongoTemplate mongo, Outboxes outboxes) {
        this.mongo = mongo;
        this.outbox = outboxes.of(new OutboxDefinition(COLLECTION, Topics.ROUTING, Sources.ROUTING, false, null));
    }

    @Override
    public void prepare() {
        mongo.indexOps(COLLECTION)
                .createIndex(new Index().on(SINCE, Sort.Direction.ASC).sparse());
        mongo.indexOps(COLLECTION)
                .createIndex(new Index().on(SIGNED_FOR, Sort.Direction.DESC).sparse());
        mongo.indexOps(COLLECTION)
                .createIndex(new Index().on(PLACED, Sort.Direction.DESC).sparse());
        mongo.indexOps(COLLECTION)
                .createIndex(new Index().on(RECEIVED, Sort.Direction.DESC).sparse());
    }

    @Override
    public Optional<StoredCase> find(UUID complaintId) {
        return Optional.ofNullable(mongo.findById(complaintId.toString(), CaseDocument.class, COLLECTION))
                .map(CaseDocument::toModel);
    }

    @Override
    public void save(StoredCase before, Followed after, Consumed consumed) {
        var id = after.routingCase().complaintId().toString();
        var update = delta(before.routingCase(), after.routingCase()).set("version", before.version() + 1);
        var toldBefore = before.sequence() + after.recovered();
        if (after.recovered() > 0) {
            update.set("sequence", toldBefore);
            for (var sequence = before.sequence() + 1; sequence <= toldBefore; sequence++) {
                update.unset(StoredDecision.FIELD + "." + sequence);
            }
        }
        var news = outbox.events(
                toldBefore, after.news().stream().map(Outgoing::of).toList());
        news.addTo(consumed.advance(update));
        write(unchanged(id, before.version()), update, before.version() == 0);
        news.publish(id);
    }

    /** The first write may meet a document that only notes a position, or none at all. */
    private static Query unchanged(String id, long version) {
        var read = Criteria.where("version");
        return Query.query(Criteria.where("_id").is(id))
                .addCriteria(version == 0 ? read.exists(false) : read.is(version));
    }

    private void write(Query unchanged, Update update, boolean first) {
        try {
            var result = first
                    ? mongo.upsert(unchanged, update, CaseDocument.class, COLLECTION)
                    : mongo.updateFirst(unchanged, update, CaseDocument.class, COLLECTION);
            if (result.getMatchedCount() == 0 && result.getUpsertedId() == null) {
                throw new LostRace();
            }
        } catch (DuplicateKeyException writtenMeanwhile) {
            throw new LostRace();
        }
    }

    private static Update delta(RoutingCase before, RoutingCase after) {
        var update = new Update().set("routable", after.routable()).set("heldBy", after.heldBy());
        setOrUnset(update, "facts", after.facts());
        setOrUnset(update, "assignment", after.assignment());
        setOrUnset(update, "queue", after.queue());
        setOrUnset(update, "placement", after.placement());
        setDecisions(update, before.rulings(), after.rulings());
        return update;
    }

    /** By index, since the last one may change in the write that adds one; but an index creates no array. */
    private static void setDecisions(Update update, List<Ruling> before, List<Ruling> after) {
        if (before.isEmpty() && !after.isEmpty()) {
            update.set("decisions", after.stream().map(RulingDocument::of).toList());
            return;
        }
        for (var i = 0; i < after.size(); i++) {
            if (i >= before.size() || !after.get(i).equals(before.get(i))) {
                update.set("decisions." + i, RulingDocument.of(after.get(i)));
            }
        }
    }

    private static void setOrUnset(Update update, String field, Object value) {
        if (value == null) {
            update.unset(field);
        } else {
            update.set(field, value);
        }
    }

    @Override
    public List<RoutingCase> waiting(Optional<Place> after, int limit) {
        var query = Query.query(after.map(MongoRoutingCases::behind).orElseGet(MongoRoutingCases::anywhere))
                .with(Sort.by(SINCE, "_id"))
                .limit(limit);
        return read(query);
    }

    @Override
    public List<RoutingCase> waiting(Set<UUID> among) {
        var ids = among.stream().map(UUID::toString).toList();
        var query = Query.query(anywhere().and("_id").in(ids))
                .with(Sort.by(SINCE, "_id"))
                .limit(ids.size());
        return ids.isEmpty() ? List.of() : read(query);
    }

    private List<RoutingCase> read(Query query) {
        return mongo.find(query, CaseDocument.class, COLLECTION).stream()
                .map(found -> found.toModel().routingCase())
                .toList();
    }

    @Override
    public List<Label> confirmed(int most) {
        var query = newest(SIGNED_FOR, most);
        query.fields().include("assignment");
        return mongo.find(query, CaseDocument.class, COLLECTION).stream()
                .map(found -> new Label(
                        UUID.fromString(found.id()),
                        found.assignment().lead(),
                        found.assignment().signedForAt()))
                .toList();
    }

    @Override
    public List<Placement> placed(int most) {
        var query = newest(PLACED, most);
        query.fields().include("placement");
        return mongo.find(query, CaseDocument.class, COLLECTION).stream()
                .map(CaseDocument::placement)
                .toList();
    }

    private static Query newest(String field, int most) {
        return Query.query(Criteria.where(field).gt(Instant.EPOCH))
                .with(Sort.by(Sort.Direction.DESC, field))
                .limit(most);
    }

    @Override
    public long countWaiting() {
        return mongo.count(Query.query(anywhere()), COLLECTION);
    }

    @Override
    public List<RoutingCase> latest(int count) {
        var query = Query.query(Criteria.where(RECEIVED).gt(Instant.EPOCH))
                .with(Sort.by(Sort.Direction.DESC, RECEIVED))
                .limit(count);
        query.fields().include("facts");
        return mongo.find(query, CaseDocument.class, COLLECTION).stream()
                .map(found -> found.toModel().routingCase())
                .toList();
    }

    private static Criteria anywhere() {
        return Criteria.where(SINCE).gt(Instant.EPOCH);
    }

    private static Criteria behind(Place place) {
        return new Criteria()
                .orOperator(
                        Criteria.where(SINCE).gt(place.since()),
                        Criteria.where(SINCE)
                                .is(place.since())
                                .and("_id")
                                .gt(place.complaintId().toString()));
    }
}
