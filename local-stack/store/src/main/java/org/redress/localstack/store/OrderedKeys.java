package org.redress.localstack.store;

import java.time.Instant;
import java.util.Optional;

/** Values as text that sorts as MongoDB sorts the values. Types that no filter here asks an order of have none. */
final class OrderedKeys {

    /** Ends a value and stands before the position; sorts before everything a longer value could go on with. */
    static final char END = '\0';

    private static final char AFTER_END = '\1';
    private static final char NUMBER = '1';
    private static final char TEXT = '2';
    private static final char DATE = '3';
    private static final String ODD = "9";

    private OrderedKeys() {}

    /** Values without an order all get one key, which every search includes. */
    static String of(Object value) {
        return ordered(value).orElse(ODD);
    }

    static Optional<String> ordered(Object value) {
        if (value instanceof Instant date) {
            return Optional.of(DATE + sortable(date.toEpochMilli()));
        }
        if (value instanceof String text && text.indexOf(END) < 0) {
            return Optional.of(TEXT + text);
        }
        if (value instanceof Integer || value instanceof Double || isExact(value)) {
            var bits = Double.doubleToLongBits(((Number) value).doubleValue() + 0.0);
            return Optional.of(NUMBER + sortable(bits < 0 ? bits ^ Long.MAX_VALUE : bits));
        }
        return Optional.empty();
    }

    /** Before all entries with this value or a greater one of its type. */
    static String from(String ordered) {
        return ordered;
    }

    /** After all entries with this value or a smaller one of its type. */
    static String upTo(String ordered) {
        return ordered + AFTER_END;
    }

    static String firstOfType(String ordered) {
        return ordered.substring(0, 1);
    }

    static String lastOfType(String ordered) {
        return Character.toString(ordered.charAt(0) + 1);
    }

    static String firstOdd() {
        return ODD;
    }

    static String lastOdd() {
        return lastOfType(ODD);
    }

    private static boolean isExact(Object value) {
        return value instanceof Long number && number == (long) number.doubleValue() && number != Long.MAX_VALUE;
    }

    private static String sortable(long signed) {
        return "%016x".formatted(signed ^ Long.MIN_VALUE);
    }
}
