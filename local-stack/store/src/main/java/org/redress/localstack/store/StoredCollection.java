package org.redress.localstack.store;

import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Collection;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;

/** Documents by key in one map. A stored document is never changed: an update stores a changed copy in its place. */
final class StoredCollection extends AbstractSynchronizedMongoCollection<String> {

    private final StoredDatabase database;
    private final MVMap<String, Document> data;
    private boolean onlyFirst;

    StoredCollection(
            StoredDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<String, Document> data) {
        super(database, name, options, cursors);
        this.database = database;
        this.data = data;
    }

    /** The engine finds all matches even when it is to change one; this tells {@link #queryDocuments} to stop at one. */
    @Override
    public synchronized Document updateDocuments(
            Document selector, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        onlyFirst = !multi;
        try {
            return super.updateDocuments(selector, update, filters, multi, upsert, oplog);
        } finally {
            onlyFirst = false;
        }
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
        var result = find(query, orderBy, skip, onlyFirst ? 1 : limit, batchSize, projection);
        return database.handsOutCopies() ? copy(result) : result;
    }

    private QueryResult find(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
        var keys = getIdField() == null
                ? null
                : IdFilter.keysIn(query, getIdField()).orElse(null);
        return keys == null
                ? super.queryDocuments(query, orderBy, skip, limit, batchSize, projection)
                : matchDocuments(query, stored(keys), orderBy, skip, limit, batchSize, projection);
    }

    private Iterable<String> stored(Collection<String> keys) {
        return keys.stream().filter(data::containsKey).toList();
    }

    private static QueryResult copy(QueryResult result) {
        var copies = StreamSupport.stream(result.spliterator(), false)
                .map(Document::cloneDeeply)
                .toList();
        return new QueryResult(copies, result.getCursorId());
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
        var keys = isNaturalDescending(orderBy) ? data.keyIteratorReverse(data.lastKey()) : data.keyIterator(null);
        Iterable<String> all = () -> keys;
        return matchDocuments(query, all, orderBy, skip, limit, batchSize, projection);
    }

    @Override
    protected String addDocumentInternal(Document document) {
        var key = getIdField() == null ? Keys.random() : Keys.of(document.get(getIdField()));
        data.put(key, document);
        return key;
    }

    @Override
    protected void handleUpdate(String key, Document before, Document after) {
        data.put(key, after);
    }

    @Override
    protected Document getDocument(String key) {
        return data.get(key);
    }

    @Override
    protected void removeDocument(String key) {
        data.remove(key);
    }

    @Override
    protected Stream<DocumentWithPosition<String>> streamAllDocumentsWithPosition() {
        return data.entrySet().stream().map(entry -> new DocumentWithPosition<>(entry.getValue(), entry.getKey()));
    }

    @Override
    public int count() {
        return data.size();
    }

    @Override
    public boolean isEmpty() {
        return data.isEmpty();
    }

    /** Sizes are not kept: the engine would encode every written document once more for them. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected int getDataSize() {
        return 0;
    }

    @Override
    protected void updateDataSize(int delta) {
        throw new UnsupportedOperationException("Sizes are not kept");
    }
}
