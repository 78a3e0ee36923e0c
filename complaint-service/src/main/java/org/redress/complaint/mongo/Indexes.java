package org.redress.complaint.mongo;

import java.util.List;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

/** Every index of this service beside those of the outbox. None is unique: only {@code _id} may be, when sharded. */
final class Indexes {

    private static final List<Index> COMPLAINTS = List.of(
            lookup("number"),
            lookup("trackingCode"),
            lookup("matter"),
            lookup("externalId"),
            lookup(MongoComplaints.NOTIFIED_AT),
            lookup(SupervisionDocuments.RETALIATION_REPORTS),
            lookup(StateDocuments.ENDING + "." + EndingDocuments.MERGED_INTO),
            inbox("assignment.lead"),
            inbox("assignment.coHandlers"),
            new Index(ComplaintDocuments.DUE, Direction.ASC).on("_id", Direction.ASC),
            new Index("status", Direction.ASC)
                    .on(ComplaintDocuments.DUE, Direction.ASC)
                    .on("_id", Direction.ASC),
            lookup(ComplaintDocuments.ENDED_AT),
            new Index(ComplaintDocuments.SEALED_BY, Direction.ASC).on("_id", Direction.ASC),
            newest("filedBy"),
            newest("status"),
            newest("assignment.lead"),
            newest("assignment.coHandlers"),
            newest("facts.category"),
            newest("facts.region"),
            newest(SearchTokens.FIELD),
            new Index("filedAt", Direction.DESC).on("_id", Direction.DESC),
            new Index("facts.receivedAt", Direction.DESC).on("_id", Direction.DESC));

    private Indexes() {}

    /** Only documents that have the field. */
    private static Index lookup(String field) {
        return new Index(field, Direction.ASC).sparse();
    }

    /** What a department must do next. */
    private static Index inbox(String department) {
        return new Index(department, Direction.ASC)
                .on("status", Direction.ASC)
                .on(ComplaintDocuments.DUE, Direction.ASC)
                .on("_id", Direction.ASC);
    }

    private static Index newest(String field) {
        return new Index(field, Direction.ASC).on("filedAt", Direction.DESC).on("_id", Direction.DESC);
    }

    static void ensure(MongoTemplate mongo) {
        var complaints = mongo.indexOps(MongoComplaints.COLLECTION);
        COMPLAINTS.forEach(complaints::createIndex);
        mongo.indexOps(MongoAttachments.FILES).createIndex(lookup(MongoAttachments.UNCLAIMED));
        // what GridFS readers ask by; chunks are unique by their _id
        mongo.indexOps(MongoAttachments.CHUNKS)
                .createIndex(new Index(MongoAttachments.FILE, Direction.ASC).on("n", Direction.ASC));
    }
}
