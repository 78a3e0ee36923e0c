package org.redress.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One database; its collections and indexes are maps of the shared file. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<String> {

    private static final String ID = "_id";
    private static final int NOT_SUPPORTED = 115;

    private final StoreFile file;

    StoredDatabase(String name, CursorRegistry cursors, StoreFile file) {
        super(name, cursors);
        this.file = file;
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        if (command.equalsIgnoreCase("explain") && query.get(command) instanceof Document explained) {
            return explain(explained);
        }
        var aggregated = command.equalsIgnoreCase("aggregate") && query.get(command) instanceof String name
                ? resolveCollection(name, false)
                : null;
        try {
            return aggregated instanceof StoredCollection stored
                    ? super.handleCommand(channel, command, narrowed(stored, query), databases, oplog)
                    : super.handleCommand(channel, command, query, databases, oplog);
        } finally {
            if (aggregated instanceof StoredCollection stored) {
                // a refused pipeline never asked for it, and the next to read everything must not get it
                stored.beginNextAggregationWith(null);
            }
        }
    }

    /** Only of a find, and only what MongoDB's own would say of its plan: by which indexes it finds documents, or by reading all. */
    private Document explain(Document find) {
        if (!(find.get("find") instanceof String name)) {
            throw new MongoServerError(NOT_SUPPORTED, "CommandNotSupported", "This store explains find only");
        }
        var plan = resolveCollection(name, false) instanceof StoredCollection stored
                ? stored.explain(find)
                : new Document("stage", "EOF");
        return new Document("queryPlanner", new Document("winningPlan", plan)).append("ok", 1.0);
    }

    /** The engine reads every document for an aggregation; what its first stages ask for is found by the indexes instead. */
    private static Document narrowed(StoredCollection stored, Document query) {
        var opening = PipelineOpening.of(query.get("pipeline"));
        var count = opening.countsOnly() ? stored.countByIndex(opening.filter()) : Optional.<Integer>empty();
        if (count.isPresent()) {
            stored.beginNextAggregationWith(() -> Stream.generate(Document::new).limit(count.get()));
            var rest = query.clone();
            rest.put("pipeline", opening.rest());
            return rest;
        }
        stored.beginNextAggregationWith(opening.narrows() ? () -> stored.matching(opening) : null);
        return query;
    }

    @Override
    protected MongoCollection<String> openOrCreateCollection(String collection, CollectionOptions options) {
        return new StoredCollection(this, collection, options, cursorRegistry, file);
    }

    @Override
    protected Index<String> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        var namespace = getFullCollectionNamespace(collection);
        return keys.size() == 1 && keys.get(0).getKey().equals(ID)
                ? new PrimaryKey(file.documents(namespace), name, keys)
                : new UniqueIndex(file.index(namespace, name), name, keys, sparse);
    }

    @Override
    protected Index<String> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(file.orderedIndex(getFullCollectionNamespace(collection), name), name, keys, sparse);
    }

    @Override
    protected void dropIndex(MongoCollection<String> collection, String name) {
        super.dropIndex(collection, name);
        file.removeIndex(collection.getFullName(), name);
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        super.dropCollection(collection, oplog);
        file.removeDocuments(getFullCollectionNamespace(collection));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        throw new MongoServerError(NOT_SUPPORTED, "CommandNotSupported", "This store does not rename collections");
    }

    @Override
    protected long getFileSize() {
        return file.size();
    }

    @Override
    protected long getStorageSize() {
        return file.size();
    }
}
