package org.redress.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One way to find documents by an index: what to walk, in which direction, and whether they are sorted by that. */
record IndexScan(OrderedIndex index, IndexBounds bounds, boolean sorted, boolean backward, boolean skipsFixedFields) {

    /** Empty if the index is of no use for the query. */
    static Optional<IndexScan> of(OrderedIndex index, Filter filter, Document orderBy) {
        return IndexBounds.of(index, filter).flatMap(bounds -> {
            var order = orderBy == null ? Optional.<Boolean>empty() : backwardFor(index, bounds, orderBy);
            return bounds.narrowed() || order.isPresent()
                    ? Optional.of(new IndexScan(
                            index,
                            bounds,
                            order.isPresent(),
                            order.orElse(false),
                            order.isPresent() && orderBy.keySet().stream().anyMatch(bounds::fixes)))
                    : Optional.empty();
        });
    }

    /** Whether the index must be walked backward to give this order; empty if it does not give it. */
    private static Optional<Boolean> backwardFor(OrderedIndex index, IndexBounds bounds, Document orderBy) {
        if (!index.isExact()) {
            return Optional.empty();
        }
        Boolean backward = null;
        var next = bounds.pointFields();
        for (var key : orderBy.entrySet()) {
            if (bounds.fixes(key.getKey())) {
                continue;
            }
            if (next == index.fields().size() || !index.serves(next)) {
                return Optional.empty();
            }
            var field = index.fields().get(next++);
            if (!field.name().equals(key.getKey())
                    || field.hasLists()
                    || !(key.getValue() instanceof Number direction)) {
                return Optional.empty();
            }
            var against = direction.intValue() > 0 != field.ascending();
            if (backward != null && backward != against) {
                return Optional.empty();
            }
            backward = against;
        }
        return Optional.of(backward != null && backward);
    }

    /** How many entries lie within the bounds. */
    long size() {
        return bounds.intervals().stream().mapToLong(index::size).sum();
    }

    /** About how many documents must be read for the first {@code count} matches; 0 is all. */
    long cost(int count) {
        var size = size();
        if (!sorted || count == 0) {
            return size;
        }
        return bounds.coverFilter() ? Math.min(size, count) : Math.max(Math.min(size, count), size / 2);
    }

    /** The fields by which entries within one interval are sorted. */
    List<IndexField> order() {
        return index.fields().subList(bounds.pointFields(), index.fields().size());
    }

    Stream<IndexWalk> walks() {
        return bounds.intervals().stream()
                .flatMap(interval ->
                        IndexWalk.begin(index.keys(interval, backward && sorted), interval.fixed()).stream());
    }
}
