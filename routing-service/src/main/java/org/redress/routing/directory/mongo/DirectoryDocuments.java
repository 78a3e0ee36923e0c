package org.redress.routing.directory.mongo;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.redress.contracts.DirectoryEvent;
import org.redress.contracts.Sources;
import org.redress.contracts.Topics;
import org.redress.outbox.Outbox;
import org.redress.outbox.OutboxDefinition;
import org.redress.outbox.Outboxes;
import org.redress.outbox.Outgoing;
import org.redress.routing.directory.model.Edit;
import org.redress.routing.directory.mongo.EditDocument.Edited;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** One document for each entry, under its code: what it says, who changed it, and what is still to be published. */
final class DirectoryDocuments {

    private static final String COLLECTION = "directory";
    private static final String EDITS = "edits";
    private static final String SEQUENCE = "sequence";
    private static final int MOST_ENTRIES = 10_000;

    private final MongoTemplate mongo;
    private final Outbox outbox;

    DirectoryDocuments(MongoTemplate mongo, Outboxes outboxes) {
        this.mongo = mongo;
        this.outbox = outboxes.of(new OutboxDefinition(COLLECTION, Topics.DIRECTORY, Sources.DIRECTORY, true, null));
    }

    List<EntryDocument> all() {
        var entries = Query.query(Criteria.where("list").exists(true))
                .with(Sort.by("position", "_id"))
                .limit(MOST_ENTRIES);
        entries.fields().exclude("outbox", EDITS);
        return mongo.find(entries, EntryDocument.class, COLLECTION);
    }

    /** False when there is one of that code, whatever it says by now. {@code edit} null: it came with the software. */
    boolean insert(EntryDocument entry, EditDocument edit, DirectoryEvent event) {
        var document = document(entry);
        if (edit != null) {
            document.append(EDITS, List.of(document(edit)));
        }
        return insert(document, event);
    }

    boolean insert(Document document, DirectoryEvent event) {
        var news = outbox.events(0, List.of(Outgoing.of(event)));
        document.putAll(news.fields());
        try {
            mongo.insert(document, COLLECTION);
        } catch (DuplicateKeyException thereAlready) {
            return false;
        }
        news.publish(event.code());
        return true;
    }

    /** False when it is not in the version before any more. */
    boolean change(EntryDocument entry, EditDocument edit, DirectoryEvent event) {
        var update = new Update().push(EDITS, document(edit));
        var fields = document(entry);
        EntryDocument.CHANGEABLE.forEach(field -> {
            if (fields.containsKey(field)) {
                update.set(field, fields.get(field));
            } else {
                update.unset(field);
            }
        });
        return update(entry.code(), Criteria.where("version").is(edit.before().version()), update, event);
    }

    /** Publishes it under a document that says nothing itself. */
    void announce(DirectoryEvent event) {
        update(event.code(), new Criteria(), new Update(), event);
    }

    private boolean update(String code, Criteria unchanged, Update update, DirectoryEvent event) {
        var sequence = sequence(code);
        if (sequence.isEmpty()) {
            return false;
        }
        var news = outbox.events(sequence.get(), List.of(Outgoing.of(event)));
        news.addTo(update);
        var query = Query.query(unchanged.and("_id").is(code).and(SEQUENCE).is(sequence.get()));
        var done = mongo.updateFirst(query, update, COLLECTION).getMatchedCount() == 1;
        if (done) {
            news.publish(code);
        }
        return done;
    }

    /** That of the last event it emitted. */
    private Optional<Long> sequence(String code) {
        var query = Query.query(Criteria.where("_id").is(code));
        query.fields().include(SEQUENCE);
        return Optional.ofNullable(mongo.findOne(query, Document.class, COLLECTION))
                .map(found -> found.getLong(SEQUENCE));
    }

    /** Oldest first. */
    List<Edit> edits(String code) {
        var edited = mongo.findById(code, Edited.class, COLLECTION);
        return edited == null || edited.edits() == null
                ? List.of()
                : edited.edits().stream().map(EditDocument::toModel).toList();
    }

    private Document document(Object stored) {
        var document = new Document();
        mongo.getConverter().write(stored, document);
        document.remove("_class");
        return document;
    }
}
