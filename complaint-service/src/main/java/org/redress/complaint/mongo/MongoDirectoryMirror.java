package org.redress.complaint.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.redress.complaint.directory.DirectoryMirror;
import org.redress.contracts.DirectoryEvent;
import org.redress.contracts.EventTypes;
import org.redress.outbox.EventJson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Code list entries as the events they came in, one document per code. */
final class MongoDirectoryMirror implements DirectoryMirror {

    private static final String COLLECTION = "directory";

    private final MongoTemplate mongo;
    private final EventJson json;

    MongoDirectoryMirror(MongoTemplate mongo, EventJson json) {
        this.mongo = mongo;
        this.json = json;
    }

    @Override
    public Map<String, DirectoryEvent> load() {
        var entries = new HashMap<String, DirectoryEvent>();
        for (var stored : mongo.findAll(Document.class, COLLECTION)) {
            json.read(stored.getString("type"), stored.getString("data").getBytes(StandardCharsets.UTF_8))
                    .ifPresent(event -> entries.put(stored.getString("_id"), (DirectoryEvent) event));
        }
        return entries;
    }

    @Override
    public void store(Map<String, DirectoryEvent> changed) {
        changed.forEach((code, entry) -> mongo.upsert(
                byCode(code),
                new Update().set("type", EventTypes.nameOf(entry)).set("data", json.write(entry)),
                COLLECTION));
    }

    @Override
    public void remove(String code) {
        mongo.remove(byCode(code), COLLECTION);
    }

    private static Query byCode(String code) {
        return Query.query(where("_id").is(code));
    }
}
