package org.redress.outbox;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/** How far a subscription has got with each subject, kept in the subject's document. */
final class Positions {

    /** {@code parkedUpTo} is the highest sequence put aside, 0 when nothing is. */
    record Position(boolean documentExists, long sequence, long parkedUpTo) {

        boolean isParked() {
            return parkedUpTo > 0;
        }
    }

    private final MongoTemplate mongo;
    private final Subscription subscription;
    private final String position;
    private final String parked;

    Positions(MongoTemplate mongo, Subscription subscription) {
        this.mongo = mongo;
        this.subscription = subscription;
        this.position = "positions." + subscription.key();
        this.parked = "parked." + subscription.key();
    }

    Position find(String subject) {
        return find(List.of(subject)).getOrDefault(subject, new Position(false, 0, 0));
    }

    private Position read(Document found) {
        var aside = found.getEmbedded(List.of("parked", subscription.key()), Document.class);
        return new Position(
                true,
                number(found.getEmbedded(List.of("positions", subscription.key()), Object.class)),
                aside == null ? 0 : number(aside.get("upTo")));
    }

    /** By subject; those without a document are missing. */
    Map<String, Position> find(Collection<String> subjects) {
        var found = new HashMap<String, Position>();
        collection()
                .find(Filters.in("_id", subjects))
                .projection(Projections.include(position, parked))
                .forEach(document -> found.put(document.getString("_id"), read(document)));
        return found;
    }

    /** Advances past an event that changes nothing else; false when the document moved meanwhile. */
    boolean advance(ReceivedEvent event) {
        var next = event.sequence() == 1 ? Filters.exists(position, false) : Filters.eq(position, event.sequence() - 1);
        return update(event.subject(), next, Updates.set(position, event.sequence()), event.sequence() == 1);
    }

    /** Puts the subject aside from this event on; false when it was aside already. */
    boolean park(ReceivedEvent event, String reason, Instant now) {
        var entry = new Document("from", event.sequence())
                .append("upTo", event.sequence())
                .append("reason", reason)
                .append("since", Date.from(now));
        return update(event.subject(), Filters.exists(parked, false), Updates.set(parked, entry), true);
    }

    /** Notes one more event put aside; false when a replay has just caught up. */
    boolean parkFurther(ReceivedEvent event) {
        return update(event.subject(), Filters.exists(parked), Updates.max(parked + ".upTo", event.sequence()), false);
    }

    /** Lets the subject flow again, if nothing was put aside beyond what has been caught up. */
    boolean release(String subject, long caughtUp) {
        return update(
                subject,
                Filters.and(Filters.eq(position, caughtUp), Filters.lte(parked + ".upTo", caughtUp)),
                Updates.unset(parked),
                false);
    }

    List<Document> parkedDocuments(int limit) {
        return collection()
                .find(Filters.exists(parked))
                .projection(Projections.include(position, parked))
                .limit(limit)
                .into(new ArrayList<>());
    }

    private boolean update(String subject, Bson condition, Bson change, boolean mayCreate) {
        try {
            var result = collection()
                    .updateOne(
                            Filters.and(Filters.eq("_id", subject), condition),
                            change,
                            new UpdateOptions().upsert(mayCreate && subscription.createsDocument()));
            return result.getMatchedCount() == 1 || result.getUpsertedId() != null;
        } catch (DuplicateKeyException existsInAnotherState) {
            return false;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(subscription.collection());
    }

    private static long number(Object stored) {
        return stored instanceof Number n ? n.longValue() : 0;
    }
}
