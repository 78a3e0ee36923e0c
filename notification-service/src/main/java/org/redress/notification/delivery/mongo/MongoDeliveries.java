package org.redress.notification.delivery.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.redress.notification.notice.mongo.NoticeDocument.ATTEMPTS;
import static org.redress.notification.notice.mongo.NoticeDocument.CHANNEL;
import static org.redress.notification.notice.mongo.NoticeDocument.DESTINATION;
import static org.redress.notification.notice.mongo.NoticeDocument.LANE;
import static org.redress.notification.notice.mongo.NoticeDocument.NEXT_ATTEMPT_AT;
import static org.redress.notification.notice.mongo.NoticeDocument.REASON;
import static org.redress.notification.notice.mongo.NoticeDocument.RECIPIENT;
import static org.redress.notification.notice.mongo.NoticeDocument.RECORDED_AT;
import static org.redress.notification.notice.mongo.NoticeDocument.STATUS;
import static org.redress.notification.notice.mongo.NoticeDocument.URGENT;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.redress.notification.delivery.Claimed;
import org.redress.notification.delivery.Deliveries;
import org.redress.notification.delivery.Outcome;
import org.redress.notification.delivery.Outcome.Delivered;
import org.redress.notification.delivery.Outcome.Skipped;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.NoticeStatus;
import org.redress.notification.notice.model.Recipient;
import org.redress.notification.notice.mongo.NoticeDocument;
import org.redress.outbox.IndexedStore;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * What is to be delivered is in the sparse index of lanes, and leaves it when it is. Claiming puts the next attempt off by
 * the lease, so that what an instance claimed and never concluded comes up again by itself.
 */
final class MongoDeliveries implements Deliveries, IndexedStore {

    private static final String CLAIM = "claim";
    private static final String GIVE_UP_AT = "giveUpAt";
    private static final List<String> ENDED =
            List.of(NoticeStatus.SENT.name(), NoticeStatus.FAILED.name(), NoticeStatus.SKIPPED.name());

    private final MongoTemplate mongo;
    private final Clock wallClock;

    MongoDeliveries(MongoTemplate mongo, Clock wallClock) {
        this.mongo = mongo;
        this.wallClock = wallClock;
    }

    @Override
    public void createIndexes() {
        collection().createIndex(Indexes.ascending(LANE, NEXT_ATTEMPT_AT), new IndexOptions().sparse(true));
    }

    /** From lane to lane by the index, however much is in each. */
    @Override
    public List<Lane> dueLanes() {
        var due = new ArrayList<Lane>();
        var now = wallClock.instant();
        for (var first = firstAfter(""); first != null; first = firstAfter(first.getString(LANE))) {
            if (!first.getDate(NEXT_ATTEMPT_AT).toInstant().isAfter(now)) {
                due.add(LaneNames.lane(first.getString(LANE)));
            }
        }
        return due;
    }

    private Document firstAfter(String lane) {
        return collection()
                .find(gt(LANE, lane))
                .projection(Projections.include(LANE, NEXT_ATTEMPT_AT))
                .sort(Sorts.ascending(LANE, NEXT_ATTEMPT_AT))
                .limit(1)
                .first();
    }

    @Override
    public List<Claimed> claim(Lane lane, int limit, Duration lease) {
        var isDue = and(eq(LANE, LaneNames.stored(lane)), lte(NEXT_ATTEMPT_AT, Date.from(wallClock.instant())));
        var ids = collection()
                .find(isDue)
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending(NEXT_ATTEMPT_AT))
                .limit(limit)
                .map(due -> due.getString("_id"))
                .into(new ArrayList<>());
        if (ids.isEmpty()) {
            return List.of();
        }
        var claim = UUID.randomUUID().toString();
        collection().updateMany(and(in("_id", ids), isDue), combine(set(CLAIM, claim), dueAfter(lease)));
        return collection()
                .find(and(in("_id", ids), eq(CLAIM, claim)))
                .sort(Sorts.ascending("at", RECORDED_AT, "run"))
                .map(MongoDeliveries::claimed)
                .into(new ArrayList<>());
    }

    private static Claimed claimed(Document stored) {
        var giveUpAt = stored.getDate(GIVE_UP_AT);
        return new Claimed(
                NoticeDocument.read(stored),
                stored.getString(CLAIM),
                stored.getInteger(ATTEMPTS, 0),
                stored.getBoolean(URGENT, true),
                giveUpAt == null ? null : giveUpAt.toInstant());
    }

    @Override
    public void renew(Collection<Claimed> claims, Duration lease) {
        updateAll(claims, dueAfter(lease));
    }

    @Override
    public void release(Collection<Claimed> claims) {
        updateAll(claims, combine(dueAfter(Duration.ZERO), unset(CLAIM)));
    }

    private void updateAll(Collection<Claimed> claims, Bson update) {
        if (!claims.isEmpty()) {
            var ids = claims.stream().map(claimed -> claimed.notice().id()).toList();
            var keys = claims.stream().map(Claimed::claim).distinct().toList();
            collection().updateMany(and(in("_id", ids), in(CLAIM, keys)), update);
        }
    }

    private Bson dueAfter(Duration pause) {
        return set(NEXT_ATTEMPT_AT, Date.from(wallClock.instant().plus(pause)));
    }

    @Override
    public boolean conclude(Claimed claimed, Outcome outcome) {
        return update(
                claimed,
                set(STATUS, statusAfter(outcome).name()),
                set(REASON, outcome.reason()),
                unset(LANE),
                unset(NEXT_ATTEMPT_AT),
                unset(GIVE_UP_AT));
    }

    private static NoticeStatus statusAfter(Outcome outcome) {
        if (outcome instanceof Delivered) {
            return NoticeStatus.SENT;
        }
        return outcome instanceof Skipped ? NoticeStatus.SKIPPED : NoticeStatus.FAILED;
    }

    @Override
    public boolean retry(Claimed claimed, String reason, Instant nextAttemptAt, Instant giveUpAt) {
        return update(
                claimed,
                set(REASON, reason),
                set(NEXT_ATTEMPT_AT, Date.from(nextAttemptAt)),
                set(GIVE_UP_AT, Date.from(giveUpAt)));
    }

    private boolean update(Claimed claimed, Bson... changes) {
        var all = new ArrayList<>(List.of(changes));
        all.add(set(ATTEMPTS, claimed.attempts() + 1));
        all.add(unset(CLAIM));
        var own = and(eq("_id", claimed.notice().id()), eq(CLAIM, claimed.claim()));
        return collection().updateOne(own, combine(all)).getMatchedCount() == 1;
    }

    @Override
    public boolean resume(String id) {
        var failed = and(eq("_id", id), eq(STATUS, NoticeStatus.FAILED.name()));
        var found = collection()
                .find(failed)
                .projection(Projections.include(DESTINATION))
                .first();
        return found != null
                && collection()
                                .updateOne(
                                        failed,
                                        combine(
                                                set(STATUS, NoticeStatus.PENDING.name()),
                                                set(LANE, found.getString(DESTINATION)),
                                                dueAfter(Duration.ZERO)))
                                .getMatchedCount()
                        == 1;
    }

    @Override
    public List<Undelivered> undelivered() {
        return collection()
                .aggregate(List.of(
                        Aggregates.match(in(STATUS, NoticeStatus.PENDING.name(), NoticeStatus.FAILED.name())),
                        Aggregates.group(
                                new Document(CHANNEL, "$" + CHANNEL).append(STATUS, "$" + STATUS),
                                Accumulators.sum("count", 1),
                                Accumulators.min("oldest", "$" + RECORDED_AT))))
                .map(MongoDeliveries::undelivered)
                .into(new ArrayList<>());
    }

    private static Undelivered undelivered(Document group) {
        var of = group.get("_id", Document.class);
        return new Undelivered(
                Channel.valueOf(of.getString(CHANNEL)),
                NoticeStatus.valueOf(of.getString(STATUS)),
                ((Number) group.get("count")).longValue(),
                group.getDate("oldest").toInstant());
    }

    @Override
    public void repeat(Recipient recipient, Lane lane, Instant since) {
        collection()
                .updateMany(
                        and(eq(RECIPIENT, recipient.key()), gte(RECORDED_AT, Date.from(since)), in(STATUS, ENDED)),
                        combine(
                                set(STATUS, NoticeStatus.PENDING.name()),
                                set(LANE, LaneNames.stored(lane)),
                                dueAfter(Duration.ZERO)));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(NoticeDocument.COLLECTION);
    }
}
