package org.redress.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import org.h2.mvstore.MVMap;

/** The {@code _id} index is the data map itself, so it costs no write and cannot disagree with the data. */
final class PrimaryKey extends Index<String> {

    private final MVMap<String, byte[]> data;
    private final String field;

    PrimaryKey(MVMap<String, byte[]> data, String name, List<IndexKey> keys) {
        super(name, keys, false);
        this.data = data;
        this.field = keys.get(0).getKey();
    }

    @Override
    public void checkAdd(Document document, MongoCollection<String> collection) {
        var id = document.get(field);
        if (data.containsKey(Keys.of(id))) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(id));
        }
    }

    @Override
    public String getPosition(Document document) {
        return Keys.of(document.get(field));
    }

    @Override
    public String remove(Document document) {
        return getPosition(document);
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    /** Never to be filled by the engine, which would read every document for it. */
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public long getCount() {
        return data.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<String> getPositions(Document query) {
        throw new UnsupportedOperationException("StoredCollection serves _id itself");
    }

    @Override
    public void add(Document document, String position, MongoCollection<String> collection) {}

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<String> collection) {}

    @Override
    public void updateInPlace(Document before, Document after, String position, MongoCollection<String> collection) {}

    @Override
    public void drop() {}
}
