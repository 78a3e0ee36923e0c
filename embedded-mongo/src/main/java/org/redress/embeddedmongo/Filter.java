package org.redress.embeddedmongo;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A filter as conditions that must all hold, wherever {@code $and} hides them. Whoever narrows a search by some of them must
 * still apply the whole filter to what is found.
 */
record Filter(List<Condition> conditions) {

    private static final String EXISTS = "$exists";
    private static final Set<String> SERVED = Set.of("$eq", "$in", "$gt", "$gte", "$lt", "$lte", EXISTS);

    /** One comparison of one field; anything else has an operator that no index serves. */
    record Condition(String field, String operator, Object value) {

        /** The values one of which the field must have; empty if the condition does not name them. */
        Optional<List<Object>> points() {
            if (operator.equals("$eq") && isPlain(value)) {
                var point = new ArrayList<>();
                point.add(value);
                return Optional.of(point);
            }
            if (operator.equals(EXISTS) && Boolean.FALSE.equals(value)) {
                // an index keeps what is missing as null
                return Optional.of(new ArrayList<>(Collections.singletonList(null)));
            }
            return operator.equals("$in")
                            && value instanceof Collection<?> values
                            && values.stream().allMatch(Condition::isPlain)
                    ? Optional.of(new ArrayList<>(values))
                    : Optional.empty();
        }

        /** Whether every document with one of the {@link #points} matches. */
        boolean meansItsPoints() {
            return !operator.equals(EXISTS);
        }

        boolean isLowerBound() {
            return operator.startsWith("$gt") && isBound();
        }

        boolean isUpperBound() {
            return operator.startsWith("$lt") && isBound();
        }

        private boolean isBound() {
            return value != null && isPlain(value);
        }

        /** An expression matches many values, a list its elements. */
        private static boolean isPlain(Object value) {
            return !(value instanceof Collection) && !(value instanceof BsonRegularExpression) && !isOperators(value);
        }
    }

    static Filter of(Document document) {
        return new Filter(conditionsOf(document).toList());
    }

    /** One filter for each alternative of the first {@code $or}, with everything else that must hold. */
    Optional<List<Filter>> alternatives() {
        return conditions.stream()
                .filter(condition -> condition.operator().equals("$or")
                        && condition.value() instanceof Collection<?> list
                        && !list.isEmpty())
                .findFirst()
                .map(either -> ((Collection<?>) either.value())
                        .stream()
                                .map(alternative -> new Filter(Stream.concat(
                                                conditions.stream().filter(condition -> !condition.equals(either)),
                                                conditionsOf((Document) alternative))
                                        .toList()))
                                .toList());
    }

    Filter beginningWith(Condition first) {
        return new Filter(Stream.concat(Stream.of(first), conditions.stream().filter(other -> !other.equals(first)))
                .toList());
    }

    List<Condition> on(String field) {
        return conditions.stream()
                .filter(condition -> condition.field().equals(field))
                .toList();
    }

    /** The only keys that documents with a matching {@code _id} can have; empty if the filter does not name them. */
    Optional<Collection<String>> keysOf(String idField) {
        return on(idField).stream()
                .flatMap(condition -> condition.points().stream())
                .filter(points -> !points.contains(null))
                .findFirst()
                .map(points -> new TreeSet<>(points.stream().map(Keys::of).toList()));
    }

    static boolean isOperators(Object condition) {
        return condition instanceof Map<?, ?> map
                && map.keySet().stream().anyMatch(key -> key.toString().startsWith("$"));
    }

    private static Stream<Condition> conditionsOf(Document document) {
        return document.entrySet().stream().flatMap(entry -> {
            var field = entry.getKey();
            var value = entry.getValue();
            if (field.equals("$and") && value instanceof Collection<?> clauses) {
                return clauses.stream().flatMap(clause -> conditionsOf((Document) clause));
            }
            if (!isOperators(value)) {
                return Stream.of(new Condition(field, field.startsWith("$") ? field : "$eq", value));
            }
            var operators = (Document) value;
            return SERVED.containsAll(operators.keySet())
                    ? operators.entrySet().stream()
                            .map(operator -> new Condition(field, operator.getKey(), operator.getValue()))
                    : Stream.of(new Condition(field, "several", value));
        });
    }
}
