package org.redress.localstack.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVMap;

/**
 * An index on one field, kept in the file in the order of its values, without the documents that lack the field: a queue of
 * open work costs what is open, not what was ever done.
 */
final class OrderedIndex extends EmptyIndex<String> {

    private static final String ID = "_id";

    /** Sorts before all entries. An index that has it was filled. */
    private static final String FILLED = "";

    private final MVMap<String, String> positions;
    private final String field;
    private final boolean toBeFilled;

    OrderedIndex(MVMap<String, String> positions, String name, IndexKey key) {
        super(name, List.of(key));
        this.positions = positions;
        this.field = key.getKey();
        this.toBeFilled = positions.put(FILLED, "") == null;
    }

    String field() {
        return field;
    }

    /** The smallest range this index offers for a filter, if it offers one. */
    Optional<OrderedRange> rangeFor(Filter filter) {
        return filter.conditionsOn(field)
                .flatMap(condition -> OrderedRange.of(positions, condition).stream())
                .findFirst();
    }

    @Override
    public void add(Document document, String position, MongoCollection<String> collection) {
        var value = value(document);
        if (!(value instanceof Missing)) {
            positions.put(OrderedKeys.of(value) + OrderedKeys.END + position, position);
        }
    }

    @Override
    public String remove(Document document) {
        var value = value(document);
        return value instanceof Missing
                ? null
                : positions.remove(OrderedKeys.of(value) + OrderedKeys.END + Keys.of(document.get(ID)));
    }

    @Override
    public void updateInPlace(Document before, Document after, String position, MongoCollection<String> collection) {
        remove(before);
        add(after, position, collection);
    }

    /** The engine offers all documents to an index that says so. */
    @Override
    public boolean isEmpty() {
        return toBeFilled;
    }

    @Override
    public long getCount() {
        return positions.sizeAsLong() - 1;
    }

    private Object value(Document document) {
        return Utils.getSubdocumentValueCollectionAware(document, field);
    }
}
