package org.redress.embeddedmongo;

import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;

/** Documents by key in one map. */
final class StoredCollection extends AbstractSynchronizedMongoCollection<String> {

    private static final String ID = "_id";

    private final StoreFile file;
    private final MVMap<String, byte[]> data;
    private boolean onlyFirst;
    private Supplier<Stream<Document>> aggregated;

    StoredCollection(
            StoredDatabase database, String name, CollectionOptions options, CursorRegistry cursors, StoreFile file) {
        super(database, name, options, cursors);
        this.file = file;
        this.data = file.documents(getFullName());
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
        return find(query, orderBy, skip, onlyFirst ? 1 : limit, batchSize, projection);
    }

    private QueryResult find(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
        var filter = Filter.of(query);
        var keys = getIdField() == null ? Optional.<Collection<String>>empty() : filter.keysOf(getIdField());
        if (keys.isPresent()) {
            var present = keys.get().stream().filter(data::containsKey).toList();
            return matchDocuments(query, present, orderBy, skip, limit, batchSize, projection);
        }
        var plan = QueryPlan.cheapest(getIndexes(), filter, orderBy, limit == 0 ? 0 : skip + limit);
        if (plan.isEmpty() || getIndexes().stream().anyMatch(index -> index.canHandle(query))) {
            return super.queryDocuments(query, orderBy, skip, limit, batchSize, projection);
        }
        var order = plan.get().sorted() ? null : orderBy;
        var documents = plan.get().positions().map(this::getDocument);
        return matchDocumentsFromStream(documents, query, order, skip, limit, batchSize, projection);
    }

    Document explain(Document find) {
        var filter = Filter.of((Document) find.getOrDefault("filter", new Document()));
        if (getIdField() != null && filter.keysOf(getIdField()).isPresent()) {
            return new Document("stage", "IDHACK");
        }
        var limit = find.get("limit") instanceof Number most ? most.intValue() : 0;
        return QueryPlan.cheapest(getIndexes(), filter, (Document) find.get("sort"), limit)
                .map(QueryPlan::explain)
                .orElse(new Document("stage", "COLLSCAN"));
    }

    /** By the index alone where that can tell. */
    @Override
    public synchronized int count(Document query, int skip, int limit) {
        return query == null || query.isEmpty() || skip > 0 || limit > 0
                ? super.count(query, skip, limit)
                : countByIndex(query).orElseGet(() -> super.count(query, skip, limit));
    }

    /** Empty if documents must be read for it. */
    Optional<Integer> countByIndex(Document query) {
        if (query.isEmpty()) {
            return Optional.of(count());
        }
        return QueryPlan.cheapest(getIndexes(), Filter.of(query), null, 0)
                .flatMap(QueryPlan::exactCount)
                .map(Math::toIntExact);
    }

    /** What an aggregation starts with, so that it need not read what its first stages would leave out. */
    void beginNextAggregationWith(Supplier<Stream<Document>> documents) {
        aggregated = documents;
    }

    /** One after the other where no order is asked for. */
    Stream<Document> matching(PipelineOpening opening) {
        var filter = Filter.of(opening.filter());
        // whoever names keys has few documents to read, whatever an index would offer
        var plan = opening.orderBy() != null || filter.keysOf(ID).isPresent()
                ? Optional.<QueryPlan>empty()
                : QueryPlan.cheapest(getIndexes(), filter, null, 0);
        if (plan.isPresent()) {
            return plan.get()
                    .positions()
                    .map(this::getDocument)
                    .filter(document -> documentMatchesQuery(document, opening.filter()));
        }
        var found = find(opening.filter(), opening.orderBy(), 0, opening.limit(), 0, null);
        return StreamSupport.stream(found.spliterator(), false);
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        var begin = aggregated;
        aggregated = null;
        return begin == null ? super.queryAllAsStream() : begin.get();
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
        file.commitIfMuch();
        var key = getIdField() == null ? Keys.random() : Keys.of(document.get(getIdField()));
        data.put(key, DocumentType.encode(document));
        return key;
    }

    @Override
    protected void handleUpdate(String key, Document before, Document after) {
        data.put(key, DocumentType.encode(after));
        file.commitIfMuch();
    }

    @Override
    protected Document getDocument(String key) {
        return DocumentType.decode(data.get(key));
    }

    @Override
    protected void removeDocument(String key) {
        data.remove(key);
        file.commitIfMuch();
    }

    @Override
    protected Stream<DocumentWithPosition<String>> streamAllDocumentsWithPosition() {
        return data.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(DocumentType.decode(entry.getValue()), entry.getKey()));
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
