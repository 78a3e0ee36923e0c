package org.redress.embeddedmongo;

import org.redress.embeddedmongo.Filter.Condition;

/** A field of an index, which way it sorts, and whether some document has a list there. */
record IndexField(String name, boolean ascending, boolean hasLists) {

    /** A field of documents in a list may be missing in one of them and present in the next. */
    boolean isNested() {
        return name.contains(".");
    }

    byte[] encode(Object value) {
        var bytes = KeyBytes.of(value);
        return ascending ? bytes : KeyBytes.inverted(bytes);
    }

    /** Values of the type of the bounds that lie between them, after a prefix; either bound may be null. */
    Interval range(byte[] prefix, Condition lower, Condition upper) {
        var first = ascending ? lower : upper;
        var last = ascending ? upper : lower;
        var type = KeyBytes.typeOf((lower == null ? upper : lower).value());
        var typeHere = ascending ? type : (byte) ~type;
        var from = first == null ? Interval.join(prefix, new byte[] {typeHere}) : edge(prefix, first, !includes(first));
        var to = last == null
                ? Interval.join(prefix, new byte[] {(byte) (typeHere + 1)})
                : edge(prefix, last, includes(last));
        return new Interval(prefix.length, from, to);
    }

    private byte[] edge(byte[] prefix, Condition bound, boolean behind) {
        var key = Interval.join(prefix, encode(bound.value()));
        return behind ? Interval.after(key) : key;
    }

    /** A bound that shares its bytes with neighbours takes them all in; the filter sorts them out. */
    private static boolean includes(Condition bound) {
        return bound.operator().endsWith("e") || !KeyBytes.isExact(bound.value());
    }
}
