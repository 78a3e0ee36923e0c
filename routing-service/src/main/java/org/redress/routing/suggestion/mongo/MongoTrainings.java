package org.redress.routing.suggestion.mongo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.redress.routing.suggestion.Trainings;
import org.redress.routing.suggestion.model.Training;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** One document for all of it. */
@Component
class MongoTrainings implements Trainings {

    private static final String COLLECTION = "suggestionTrainings";
    private static final String ID = "last";
    private static final String CLAIMED_UNTIL = "claimedUntil";

    private final MongoTemplate mongo;

    MongoTrainings(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    record State(@Id String id, Instant claimedUntil, Training training) {}

    @Override
    public Optional<Training> last() {
        return Optional.ofNullable(mongo.findById(ID, State.class, COLLECTION)).map(State::training);
    }

    @Override
    public boolean claim(Instant now, Duration lease) {
        var free = Query.query(Criteria.where("_id").is(ID).and(CLAIMED_UNTIL).lte(now));
        var claimed = new Update().set(CLAIMED_UNTIL, now.plus(lease));
        try {
            var result = mongo.upsert(free, claimed, State.class, COLLECTION);
            return result.getModifiedCount() > 0 || result.getUpsertedId() != null;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    @Override
    public void release(Optional<Training> done) {
        var free = new Update().set(CLAIMED_UNTIL, Instant.EPOCH);
        done.ifPresent(training -> free.set("training", training));
        mongo.updateFirst(Query.query(Criteria.where("_id").is(ID)), free, State.class, COLLECTION);
    }
}
