package org.redress.embeddedmongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/**
 * An index kept in the file in the order of its fields: a queue of open work costs what is open, not what was ever done. A
 * document with a list has one entry for each element. The key of an entry is the values, then the position and its length.
 */
final class OrderedIndex extends EmptyIndex<String> {

    private static final String ID = "_id";

    /** Sorts before all entries; its value tells what the entries are like. An index that has it was filled. */
    private static final byte[] KIND = {};

    private static final byte[] NOTHING = {};
    private static final int LENGTH = Integer.BYTES;

    private final MVMap<byte[], byte[]> entries;
    private final boolean leavesOutMissing;
    private final boolean toBeFilled;
    private List<IndexField> fields;
    private boolean exact;

    OrderedIndex(MVMap<byte[], byte[]> entries, String name, List<IndexKey> keys, boolean sparse) {
        // the engine wants a position from every index that is not sparse
        super(name, keys);
        this.entries = entries;
        this.leavesOutMissing = sparse;
        this.toBeFilled = !entries.containsKey(KIND);
        var kind = toBeFilled ? new byte[1 + keys.size()] : entries.get(KIND);
        this.exact = kind[0] == 0;
        this.fields = IntStream.range(0, keys.size())
                .mapToObj(i -> new IndexField(keys.get(i).getKey(), keys.get(i).isAscending(), kind[1 + i] != 0))
                .toList();
        if (toBeFilled) {
            entries.put(KIND, kind);
        }
    }

    List<IndexField> fields() {
        return fields;
    }

    /** Whether entries are in the order of their values, and equal only where these are. */
    boolean isExact() {
        return exact;
    }

    boolean hasLists() {
        return fields.stream().anyMatch(IndexField::hasLists);
    }

    boolean leavesOutMissing() {
        return leavesOutMissing;
    }

    /** Of two fields inside one list each entry holds only the first. */
    boolean serves(int field) {
        return fields.stream().limit(field + 1L).filter(IndexField::hasLists).count() < 2;
    }

    long size(Interval interval) {
        return Math.max(0, rank(interval.to()) - rank(interval.from()));
    }

    boolean contains(byte[] key) {
        return entries.containsKey(key);
    }

    Iterator<byte[]> keys(Interval interval, boolean backward) {
        return backward
                ? entries.cursor(interval.to(), interval.from(), true)
                : entries.cursor(interval.from(), interval.to(), false);
    }

    static String positionIn(byte[] key) {
        var length = ByteBuffer.wrap(key).getInt(key.length - LENGTH);
        return new String(key, key.length - LENGTH - length, length, UTF_8);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<String> collection) {
        if (fields.size() > 1
                && values(document).stream()
                                .filter(Collection.class::isInstance)
                                .count()
                        > 1) {
            // refuses lists that are not one inside the other
            getKeyValues(document);
        }
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<String> collection) {
        checkAdd(after, collection);
    }

    @Override
    public void add(Document document, String position, MongoCollection<String> collection) {
        keysOf(document, position).forEach(key -> entries.put(key, NOTHING));
    }

    @Override
    public String remove(Document document) {
        var position = Keys.of(document.get(ID));
        keysOf(document, position).forEach(entries::remove);
        return null;
    }

    @Override
    public void updateInPlace(Document before, Document after, String position, MongoCollection<String> collection) {
        if (values(before).equals(values(after))) {
            return;
        }
        var old = keysOf(before, position);
        var now = keysOf(after, position);
        old.stream().filter(key -> !now.contains(key)).forEach(entries::remove);
        now.stream().filter(key -> !old.contains(key)).forEach(key -> entries.put(key, NOTHING));
    }

    /** The engine offers all documents to an index that says so. */
    @Override
    public boolean isEmpty() {
        return toBeFilled;
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong() - 1;
    }

    /** Folders of the former version describe every index as sparse; such an index stays as it is. */
    @Override
    public boolean hasSameOptions(Index<?> other) {
        return true;
    }

    @Override
    public Document toIndexDescription() {
        var description = super.toIndexDescription();
        if (!leavesOutMissing) {
            description.remove("sparse");
        }
        return description;
    }

    private List<Object> values(Document document) {
        var values = new ArrayList<Object>(fields.size());
        for (var field : fields) {
            values.add(Utils.getSubdocumentValueCollectionAware(document, field.name()));
        }
        return values;
    }

    private Collection<byte[]> keysOf(Document document, String position) {
        var values = values(document);
        if (leavesOutMissing && values.stream().allMatch(Missing.class::isInstance)) {
            return List.of();
        }
        noteKindOf(values);
        var keys = new TreeSet<byte[]>(Arrays::compareUnsigned);
        var list = values.stream().filter(Collection.class::isInstance).findFirst();
        if (list.isEmpty()) {
            keys.add(key(values, null, position));
        } else {
            var elements = (Collection<?>) list.get();
            elements.forEach(element -> keys.add(key(values, element, position)));
            if (elements.isEmpty()) {
                keys.add(key(values, null, position));
            }
        }
        return keys;
    }

    private byte[] key(List<Object> values, Object element, String position) {
        var parts = new ArrayList<byte[]>();
        var listSeen = false;
        for (var i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value instanceof Collection) {
                value = listSeen ? null : element;
                listSeen = true;
            }
            parts.add(fields.get(i).encode(value));
        }
        var place = position.getBytes(UTF_8);
        var key =
                ByteBuffer.allocate(parts.stream().mapToInt(part -> part.length).sum() + place.length + LENGTH);
        parts.forEach(key::put);
        return key.put(place).putInt(place.length).array();
    }

    private void noteKindOf(List<Object> values) {
        var exactNow = exact && values.stream().flatMap(OrderedIndex::elements).allMatch(KeyBytes::isExact);
        var newList = IntStream.range(0, values.size())
                .anyMatch(i ->
                        values.get(i) instanceof Collection && !fields.get(i).hasLists());
        if (exactNow == exact && !newList) {
            return;
        }
        exact = exactNow;
        fields = IntStream.range(0, values.size())
                .mapToObj(i -> {
                    var field = fields.get(i);
                    return new IndexField(
                            field.name(), field.ascending(), field.hasLists() || values.get(i) instanceof Collection);
                })
                .toList();
        var kind = new byte[1 + fields.size()];
        kind[0] = (byte) (exact ? 0 : 1);
        for (var i = 0; i < fields.size(); i++) {
            kind[1 + i] = (byte) (fields.get(i).hasLists() ? 1 : 0);
        }
        entries.put(KIND, kind);
    }

    private static Stream<?> elements(Object value) {
        return value instanceof Collection<?> list ? list.stream() : Stream.of(value);
    }

    private long rank(byte[] key) {
        var index = entries.getKeyIndex(key);
        return index < 0 ? -index - 1 : index;
    }
}
