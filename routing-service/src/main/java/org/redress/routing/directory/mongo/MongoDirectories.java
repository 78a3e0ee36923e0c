package org.redress.routing.directory.mongo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bson.Document;
import org.redress.contracts.DirectoryEvent.DirectoryCompleted;
import org.redress.outbox.Outboxes;
import org.redress.routing.directory.Directories;
import org.redress.routing.directory.model.Directory;
import org.redress.routing.directory.model.Edit;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Filled once, entry by entry: an interrupted filling is simply resumed. Read again every second while it is asked for. */
@Component
class MongoDirectories implements Directories {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final DirectoryDocuments documents;
    private final Clock clock;
    private final Clock wallClock = Clock.systemUTC();
    private boolean filled;
    private Directory current;
    private Instant readAt = Instant.EPOCH;

    MongoDirectories(MongoTemplate mongo, Outboxes outboxes, Clock clock) {
        this.documents = new DirectoryDocuments(mongo, outboxes);
        this.clock = clock;
    }

    @Override
    public synchronized Directory current() {
        var now = wallClock.instant();
        if (current == null || now.isAfter(readAt.plus(FRESH))) {
            current = newest();
            readAt = now;
        }
        return current;
    }

    @Override
    public synchronized Directory newest() {
        if (!filled) {
            fill(BundledDirectory.read());
            filled = true;
        }
        return new Directory(
                documents.all().stream().map(EntryDocument::toModel).toList());
    }

    private void fill(BundledDirectory bundled) {
        var at = clock.instant();
        bundled.entries().forEach(entry -> documents.insert(entry, null, entry.published(at)));
        var completed = new DirectoryCompleted(
                DirectoryCompleted.CODE,
                at,
                bundled.departments().size(),
                bundled.categories().size(),
                bundled.regions().size());
        documents.insert(new Document("_id", completed.code()), completed);
    }

    @Override
    public boolean store(Edit edit) {
        var stored = edit.before() == null ? add(edit) : change(edit);
        synchronized (this) {
            readAt = Instant.EPOCH;
        }
        return stored;
    }

    private boolean add(Edit edit) {
        var last = documents.all().stream().mapToInt(EntryDocument::position).max();
        var position = last.orElse(-1) + 1;
        var entry = EntryDocument.of(edit.after(), position);
        var added = documents.insert(entry, EditDocument.of(edit, position), entry.published(edit.at()));
        if (added) {
            announceSize(edit.at());
        }
        return added;
    }

    private boolean change(Edit edit) {
        var code = edit.after().code();
        var position = documents.all().stream()
                .filter(one -> one.code().equals(code))
                .mapToInt(EntryDocument::position)
                .findFirst();
        if (position.isEmpty()) {
            return false;
        }
        var entry = EntryDocument.of(edit.after(), position.getAsInt());
        return documents.change(entry, EditDocument.of(edit, entry.position()), entry.published(edit.at()));
    }

    /** A copy with fewer entries is not whole. Should this get lost, copies ask for fewer than there are: harmless. */
    private void announceSize(Instant at) {
        var newest = newest();
        documents.announce(new DirectoryCompleted(
                DirectoryCompleted.CODE,
                at,
                newest.departments().size(),
                newest.categories().size(),
                newest.regions().size()));
    }

    @Override
    public List<Edit> edits(String code) {
        var newestFirst = new ArrayList<>(documents.edits(code));
        Collections.reverse(newestFirst);
        return newestFirst;
    }
}
