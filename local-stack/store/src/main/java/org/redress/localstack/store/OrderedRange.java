package org.redress.localstack.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/** The stretch of an index that holds all matches of one condition, and perhaps more. */
record OrderedRange(MVMap<String, String> positions, String from, String to) {

    static Optional<OrderedRange> of(MVMap<String, String> positions, Object condition) {
        if (!Filter.isOperators(condition)) {
            return OrderedKeys.ordered(condition).map(value -> equal(positions, value));
        }
        var operators = (Document) condition;
        var equal = bound(operators, "$eq");
        var least = bound(operators, "$gte").or(() -> bound(operators, "$gt"));
        var most = bound(operators, "$lte").or(() -> bound(operators, "$lt"));
        if (equal.isPresent()) {
            return equal.map(value -> equal(positions, value));
        }
        return least.or(() -> most)
                .map(type -> new OrderedRange(
                        positions,
                        least.map(OrderedKeys::from).orElse(OrderedKeys.firstOfType(type)),
                        most.map(OrderedKeys::upTo).orElse(OrderedKeys.lastOfType(type))));
    }

    private static OrderedRange equal(MVMap<String, String> positions, String value) {
        return new OrderedRange(positions, OrderedKeys.from(value), OrderedKeys.upTo(value));
    }

    private static Optional<String> bound(Document operators, String operator) {
        return OrderedKeys.ordered(operators.get(operator));
    }

    long size() {
        return Math.max(0, rank(to) - rank(from));
    }

    /** Everything that may match; the values without an order always may. */
    List<String> all() {
        var found = new ArrayList<String>();
        positions.cursor(from, to, false).forEachRemaining(key -> found.add(positions.get(key)));
        odd().forEachRemaining(key -> found.add(positions.get(key)));
        return found;
    }

    /**
     * At least the first {@code count} that match when sorted by the indexed field, with all that equal the last of them; or
     * everything, if some value has no order.
     */
    List<String> first(int count, boolean descending, Predicate<String> matches) {
        if (odd().hasNext()) {
            return all();
        }
        var found = new ArrayList<String>();
        var last = "";
        var keys = descending ? positions.cursor(to, from, true) : positions.cursor(from, to, false);
        while (keys.hasNext()) {
            var value = valueOf(keys.next());
            if (found.size() >= count && !value.equals(last)) {
                break;
            }
            if (matches.test(keys.getValue())) {
                found.add(keys.getValue());
                last = value;
            }
        }
        return found;
    }

    private Cursor<String, String> odd() {
        return positions.cursor(OrderedKeys.firstOdd(), OrderedKeys.lastOdd(), false);
    }

    private long rank(String key) {
        var index = positions.getKeyIndex(key);
        return index < 0 ? -index - 1 : index;
    }

    private static String valueOf(String key) {
        return key.substring(0, key.indexOf(OrderedKeys.END));
    }
}
