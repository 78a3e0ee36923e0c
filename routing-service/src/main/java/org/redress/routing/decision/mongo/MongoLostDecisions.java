package org.redress.routing.decision.mongo;

import java.util.List;
import org.bson.Document;
import org.redress.contracts.EventTypes;
import org.redress.outbox.EventJson;
import org.redress.routing.decision.LostDecisions;
import org.redress.routing.decision.PublishedDecision;
import org.redress.routing.decision.RoutingCases;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Kept in the documents of the cases to be, with a note beside them that is lost whenever they are. */
@Component
class MongoLostDecisions implements LostDecisions {

    private static final String NOTE = "lost-decisions";
    private static final String OPEN = "open";

    private final MongoTemplate mongo;
    private final EventJson json = new EventJson();

    MongoLostDecisions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public boolean open() {
        var note = mongo.findById(NOTE, Document.class, RoutingCases.COLLECTION);
        if (note != null) {
            return note.getBoolean(OPEN);
        }
        // a document without a version only notes how far the events of its complaint are consumed
        var known = Query.query(Criteria.where("version").exists(true));
        var open = !mongo.exists(known, RoutingCases.COLLECTION);
        try {
            mongo.insert(new Document("_id", NOTE).append(OPEN, open), RoutingCases.COLLECTION);
            return open;
        } catch (DuplicateKeyException anotherInstance) {
            return open();
        }
    }

    @Override
    public void remember(List<PublishedDecision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        var writes = mongo.bulkOps(BulkMode.UNORDERED, CaseDocument.class, RoutingCases.COLLECTION);
        for (var decision : decisions) {
            var event = decision.event();
            var stored = new StoredDecision(EventTypes.nameOf(event), json.write(event));
            writes.upsert(
                    byId(event.complaintId().toString()),
                    Update.update(StoredDecision.FIELD + "." + decision.sequence(), stored));
        }
        writes.execute();
    }

    @Override
    public void close() {
        mongo.updateFirst(byId(NOTE), Update.update(OPEN, false), RoutingCases.COLLECTION);
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
