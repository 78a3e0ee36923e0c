package org.redress.localstack.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a filter says of one field, wherever {@code $and} hides it. Whoever narrows a search by it must still apply the whole
 * filter to what is found.
 */
record Filter(Document document) {

    /** All of these must hold: values to equal, or documents of operators. */
    Stream<Object> conditionsOn(String field) {
        return document.entrySet().stream().flatMap(condition -> {
            if (condition.getKey().equals("$and") && condition.getValue() instanceof Collection<?> clauses) {
                return clauses.stream()
                        .filter(Document.class::isInstance)
                        .flatMap(clause -> new Filter((Document) clause).conditionsOn(field));
            }
            return condition.getKey().equals(field) ? Stream.ofNullable(condition.getValue()) : Stream.empty();
        });
    }

    /** The only keys that documents with a matching value of this field can have; empty if the filter does not name them. */
    Optional<Collection<String>> keysOf(String field) {
        return conditionsOn(field)
                .flatMap(condition -> points(condition).stream())
                .findFirst();
    }

    static boolean isOperators(Object condition) {
        return condition instanceof Map<?, ?> map
                && map.keySet().stream().anyMatch(key -> key.toString().startsWith("$"));
    }

    private static Optional<Collection<String>> points(Object condition) {
        if (!isOperators(condition)) {
            return keys(Stream.of(condition).toList());
        }
        var operators = (Document) condition;
        return operators.get("$in") instanceof Collection<?> values
                ? keys(values)
                : keys(Stream.ofNullable(operators.get("$eq")).toList()).filter(keys -> !keys.isEmpty());
    }

    private static Optional<Collection<String>> keys(Collection<?> values) {
        return values.stream().allMatch(Filter::isPlain)
                ? Optional.of(new TreeSet<>(values.stream().map(Keys::of).toList()))
                : Optional.empty();
    }

    /** Null also matches a missing field, an expression matches many values, a list its elements: those take a scan. */
    private static boolean isPlain(Object value) {
        return value != null
                && !(value instanceof Collection)
                && !(value instanceof BsonRegularExpression)
                && !isOperators(value);
    }
}
