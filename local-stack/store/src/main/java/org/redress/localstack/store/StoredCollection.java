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
        var candidates = getIdField() == null ? null : candidates(query, orderBy, limit == 0 ? 0 : skip + limit);
        return candidates == null
                ? super.queryDocuments(query, orderBy, skip, limit, batchSize, projection)
                : matchDocuments(query, candidates, orderBy, skip, limit, batchSize, projection);
    }

    /** Positions among which all wanted matches are (the first {@code count}; 0 is all), or null if nothing limits them. */
    private Collection<String> candidates(Document query, Document orderBy, int count) {
        var filter = new Filter(query);
        var keys = filter.keysOf(getIdField());
        if (keys.isPresent()) {
            return keys.get().stream().filter(data::containsKey).toList();
        }
        OrderedRange best = null;
        var sorted = false;
        for (var index : getIndexes()) {
            var range = index instanceof OrderedIndex ordered
                    ? ordered.rangeFor(filter).orElse(null)
                    : null;
            if (range != null && (best == null || range.size() < best.size())) {
                best = range;
                sorted = count > 0 && sortsBy(orderBy, ((OrderedIndex) index).field());
            }
        }
        if (best == null || !sorted) {
            return best == null ? null : best.all();
        }
        return best.first(count, isDescending(orderBy), key -> documentMatchesQuery(data.get(key), query));
    }

    private static boolean sortsBy(Document orderBy, String field) {
        return orderBy != null
                && orderBy.keySet().stream().findFirst().filter(field::equals).isPresent();
    }

    private static boolean isDescending(Document orderBy) {
        return ((Number) orderBy.values().iterator().next()).intValue() < 0;
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
