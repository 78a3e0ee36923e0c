package org.redress.localstack.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds the part of a filter that names {@code _id} outright, also inside {@code $and} and beside other fields. Whoever uses
 * it must still apply the whole filter to what these keys lead to.
 */
final class IdFilter {

    private static final String EQ = "$eq";
    private static final String IN = "$in";

    private IdFilter() {}

    /** The only keys a matching document can have; empty if the filter does not limit them. */
    static Optional<Collection<String>> keysIn(Document filter, String idField) {
        for (var condition : filter.entrySet()) {
            var keys = condition.getKey().equals("$and")
                    ? keysInAny((Collection<?>) condition.getValue(), idField)
                    : condition.getKey().equals(idField)
                            ? points(condition.getValue())
                            : Optional.<Collection<String>>empty();
            if (keys.isPresent()) {
                return keys;
            }
        }
        return Optional.empty();
    }

    private static Optional<Collection<String>> keysInAny(Collection<?> clauses, String idField) {
        return clauses.stream()
                .filter(Document.class::isInstance)
                .flatMap(clause -> keysIn((Document) clause, idField).stream())
                .findFirst();
    }

    private static Optional<Collection<String>> points(Object condition) {
        if (!(condition instanceof Document operators)
                || operators.keySet().stream().noneMatch(k -> k.startsWith("$"))) {
            return point(condition);
        }
        if (operators.get(IN) instanceof Collection<?> values) {
            return values.stream().allMatch(IdFilter::isPlain)
                    ? Optional.of(new TreeSet<>(values.stream().map(Keys::of).toList()))
                    : Optional.empty();
        }
        return operators.containsKey(EQ) ? point(operators.get(EQ)) : Optional.empty();
    }

    private static Optional<Collection<String>> point(Object value) {
        return isPlain(value) ? Optional.of(List.of(Keys.of(value))) : Optional.empty();
    }

    /** Null also matches a missing field, an expression matches many values, a list its elements: those take a scan. */
    private static boolean isPlain(Object value) {
        return value != null
                && !(value instanceof BsonRegularExpression)
                && !(value instanceof Collection)
                && !(value instanceof Map<?, ?> map && map.containsKey("$regex"));
    }
}
