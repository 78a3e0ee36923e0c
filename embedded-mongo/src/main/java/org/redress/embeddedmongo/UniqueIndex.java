package org.redress.embeddedmongo;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map.Entry;
import org.h2.mvstore.MVMap;

/** A unique index kept in the file; it refuses duplicates and serves filters on exactly its fields. */
final class UniqueIndex extends AbstractUniqueIndex<String> {

    private final MVMap<String, String> positions;

    UniqueIndex(MVMap<String, String> positions, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.positions = positions;
    }

    @Override
    protected boolean putKeyPosition(KeyValue values, String position) {
        return positions.putIfAbsent(Keys.of(values), position) == null;
    }

    @Override
    protected String getPosition(KeyValue values) {
        return positions.get(Keys.of(values));
    }

    @Override
    protected String removeDocument(KeyValue values) {
        return positions.remove(Keys.of(values));
    }

    @Override
    public synchronized boolean canHandle(Document query) {
        return super.canHandle(query) && query.values().stream().noneMatch(BsonRegularExpression::isRegularExpression);
    }

    @Override
    protected Iterable<Entry<KeyValue, String>> getIterable() {
        throw new UnsupportedOperationException("Keys cannot be turned back into values");
    }

    @Override
    public long getCount() {
        return positions.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
