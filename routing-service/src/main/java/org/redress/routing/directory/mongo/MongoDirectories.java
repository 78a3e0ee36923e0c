package org.redress.routing.directory.mongo;

import java.time.Clock;
import java.util.List;
import org.bson.Document;
import org.redress.contracts.DirectoryEvent;
import org.redress.contracts.DirectoryEvent.DirectoryCompleted;
import org.redress.contracts.Sources;
import org.redress.contracts.Topics;
import org.redress.outbox.Outbox;
import org.redress.outbox.OutboxDefinition;
import org.redress.outbox.Outboxes;
import org.redress.outbox.Outgoing;
import org.redress.routing.directory.Directories;
import org.redress.routing.directory.model.Directory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** One document for each entry, under its code. Filled once, entry by entry: an interrupted filling is simply resumed. */
@Component
class MongoDirectories implements Directories {

    private static final String COLLECTION = "directory";
    private static final int MOST_ENTRIES = 10_000;

    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final Clock clock;
    private Directory current;

    MongoDirectories(MongoTemplate mongo, Outboxes outboxes, Clock clock) {
        this.mongo = mongo;
        this.outbox = outboxes.of(new OutboxDefinition(COLLECTION, Topics.DIRECTORY, Sources.DIRECTORY, true, null));
        this.clock = clock;
    }

    @Override
    public synchronized Directory current() {
        if (current == null) {
            fill(BundledDirectory.read());
            current = load();
        }
        return current;
    }

    private void fill(BundledDirectory bundled) {
        var at = clock.instant();
        bundled.entries().forEach(entry -> insertOnce(toDocument(entry), entry.published(at)));
        var completed = new DirectoryCompleted(
                DirectoryCompleted.CODE,
                at,
                bundled.departments().size(),
                bundled.categories().size(),
                bundled.regions().size());
        insertOnce(new Document("_id", completed.code()), completed);
    }

    private void insertOnce(Document document, DirectoryEvent event) {
        document.putAll(outbox.initial(List.of(Outgoing.of(event))));
        try {
            mongo.insert(document, COLLECTION);
            outbox.relay(event.code());
        } catch (DuplicateKeyException filledBefore) {
            // The entry is there, whatever it says by now.
        }
    }

    private Document toDocument(EntryDocument entry) {
        var document = new Document();
        mongo.getConverter().write(entry, document);
        document.remove("_class");
        return document;
    }

    private Directory load() {
        var entries = Query.query(Criteria.where("list").exists(true))
                .with(Sort.by("position"))
                .limit(MOST_ENTRIES);
        return new Directory(mongo.find(entries, EntryDocument.class, COLLECTION).stream()
                .map(EntryDocument::toModel)
                .toList());
    }
}
