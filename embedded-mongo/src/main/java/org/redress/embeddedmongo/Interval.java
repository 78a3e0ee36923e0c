package org.redress.embeddedmongo;

import java.util.Arrays;

/** All keys from one to another; neither is itself a key. Keys of the interval begin with the same {@code fixed} bytes. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Interval(int fixed, byte[] from, byte[] to) {

    private static final byte[] LOWEST = {1};
    private static final byte[] HIGHEST = {KeyBytes.AFTER_ALL};

    /** All keys that begin so. */
    static Interval within(byte[] prefix) {
        return new Interval(prefix.length, prefix.length == 0 ? LOWEST : prefix, after(prefix));
    }

    /** The key of an entry that goes on so. */
    byte[] keyOf(byte[] rest) {
        return join(Arrays.copyOf(from, fixed), rest);
    }

    static byte[] after(byte[] prefix) {
        return join(prefix, HIGHEST);
    }

    static byte[] join(byte[] first, byte[] second) {
        var joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
