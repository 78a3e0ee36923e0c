package org.redress.complaint.mongo;

import java.util.List;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

/** Every index of this service beside those of the outbox. None is unique: only {@code _id} may be, when sharded. */
final class Indexes {

    private static final List<Index> COMPLAINTS = List.of(
            new Index("number", Direction.ASC),
            new Index("trackingCode", Direction.ASC),
            new Index("matter", Direction.ASC).on("status", Direction.ASC).sparse(),
            new Index("externalId", Direction.ASC).sparse(),
            newest("filedBy"),
            newest("status"),
            newest("assignment.lead"),
            newest("assignment.coHandlers"),
            newest("facts.category"),
            newest("facts.region"),
            new Index("filedAt", Direction.DESC).on("_id", Direction.DESC),
            new Index("facts.receivedAt", Direction.DESC).on("_id", Direction.DESC));

    private Indexes() {}

    private static Index newest(String field) {
        return new Index(field, Direction.ASC).on("filedAt", Direction.DESC).on("_id", Direction.DESC);
    }

    static void ensure(MongoTemplate mongo) {
        var complaints = mongo.indexOps(MongoComplaints.COLLECTION);
        COMPLAINTS.forEach(complaints::createIndex);
    }
}
