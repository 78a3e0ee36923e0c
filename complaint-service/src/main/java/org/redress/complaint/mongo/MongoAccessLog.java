package org.redress.complaint.mongo;

import static org.redress.complaint.mongo.Values.date;
import static org.redress.complaint.mongo.Values.instant;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.redress.complaint.access.Access;
import org.redress.complaint.access.AccessLog;
import org.redress.complaint.access.AccessQuery;
import org.redress.complaint.access.Purpose;
import org.redress.contracts.Actor;
import org.redress.contracts.Role;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** One document for each access, only ever inserted. */
final class MongoAccessLog implements AccessLog {

    static final String COLLECTION = "accessLog";

    private static final String AT = "at";
    private static final String ID = "_id";
    private static final String COMPLAINT = "complaint";
    private static final String ACCOUNT = "account";

    private final MongoTemplate mongo;

    MongoAccessLog(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    void createIndexes() {
        var log = mongo.indexOps(COLLECTION);
        log.createIndex(
                new Index(COMPLAINT, Direction.ASC).on(AT, Direction.DESC).on(ID, Direction.DESC));
        log.createIndex(new Index(ACCOUNT, Direction.ASC).on(AT, Direction.DESC).on(ID, Direction.DESC));
        log.createIndex(new Index(AT, Direction.DESC).on(ID, Direction.DESC));
    }

    @Override
    public void add(Access access) {
        mongo.insert(
                new Document(ID, access.id().toString())
                        .append(AT, date(access.at()))
                        .append(ACCOUNT, access.by().id())
                        .append("role", access.by().role().name())
                        .append(COMPLAINT, access.complaint().toString())
                        .append("purpose", access.purpose().name()),
                COLLECTION);
    }

    @Override
    public List<Access> list(AccessQuery asked) {
        var conditions = new ArrayList<Criteria>();
        asked.complaint().ifPresent(id -> conditions.add(where(COMPLAINT).is(id.toString())));
        asked.account().ifPresent(id -> conditions.add(where(ACCOUNT).is(id)));
        // a range in any case, by which an index can serve the order too
        conditions.add(where(AT).gte(date(asked.from().orElse(Instant.EPOCH))));
        asked.to().ifPresent(end -> conditions.add(where(AT).lt(date(end))));
        asked.after().ifPresent(place -> conditions.add(behind(place)));
        var query = Query.query(new Criteria().andOperator(conditions))
                .with(Sort.by(Direction.DESC, AT, ID))
                .limit(asked.limit());
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(MongoAccessLog::read)
                .toList();
    }

    private static Criteria behind(AccessQuery.Place place) {
        var at = date(place.at());
        var tied = where(AT).is(at).and(ID).lt(place.id().toString());
        return where(AT).lte(at).orOperator(where(AT).lt(at), tied);
    }

    private static Access read(Document stored) {
        return new Access(
                UUID.fromString(stored.getString(ID)),
                instant(stored, AT),
                new Actor(stored.getString(ACCOUNT), Role.valueOf(stored.getString("role"))),
                UUID.fromString(stored.getString(COMPLAINT)),
                Purpose.valueOf(stored.getString("purpose")));
    }
}
