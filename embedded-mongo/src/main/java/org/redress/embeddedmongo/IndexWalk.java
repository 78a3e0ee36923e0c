package org.redress.embeddedmongo;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;

/** Where the walk through one interval of an index has come. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record IndexWalk(Iterator<byte[]> keys, int fixed, byte[] key) {

    /** Empty if the interval is. */
    static Optional<IndexWalk> begin(Iterator<byte[]> keys, int fixed) {
        return keys.hasNext() ? Optional.of(new IndexWalk(keys, fixed, keys.next())) : Optional.empty();
    }

    Optional<IndexWalk> next() {
        return begin(keys, fixed);
    }

    /** What follows the values that the whole interval shares. */
    byte[] rest() {
        return restOf(key, fixed);
    }

    static byte[] restOf(byte[] key, int fixed) {
        return Arrays.copyOfRange(key, fixed, key.length);
    }

    String position() {
        return OrderedIndex.positionIn(key);
    }
}
