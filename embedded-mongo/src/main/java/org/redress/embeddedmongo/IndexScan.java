package org.redress.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One way to find documents by an index: what to walk, in which direction, and whether they are sorted by that. Those that lack
 * their entry in one of {@code others} are left out without being read.
 */
record IndexScan(
        OrderedIndex index,
        IndexBounds bounds,
        boolean sorted,
        boolean backward,
        boolean skipsFixedFields,
        List<IndexScan> others) {

    /** To look into more intervals than that takes longer than to read the document. */
    private static final int FEW = 20;

    /** For a field with lists one for each condition, since each may be met by another element. */
    static Stream<IndexScan> all(OrderedIndex index, Filter filter, Document orderBy) {
        var field = index.fields().get(0);
        return field.hasLists() && filter.on(field.name()).size() > 1
                ? filter.on(field.name()).stream()
                        .flatMap(first -> of(index, filter.beginningWith(first), orderBy).stream())
                : of(index, filter, orderBy).stream();
    }

    /** Empty if the index is of no use for the query. */
    private static Optional<IndexScan> of(OrderedIndex index, Filter filter, Document orderBy) {
        return IndexBounds.of(index, filter).flatMap(bounds -> {
            var order = orderBy == null ? Optional.<Boolean>empty() : backwardFor(index, bounds, orderBy);
            return bounds.narrowed() || order.isPresent()
                    ? Optional.of(new IndexScan(
                            index,
                            bounds,
                            order.isPresent(),
                            order.orElse(false),
                            order.isPresent() && orderBy.keySet().stream().anyMatch(bounds::fixes),
                            List.of()))
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

    /** Of the other ways to answer the same query those whose entries go on as the entries of this one do. */
    IndexScan checkedBy(List<IndexScan> ways) {
        var order = order();
        var checks = order.stream().anyMatch(IndexField::hasLists)
                ? List.<IndexScan>of()
                : ways.stream()
                        .filter(way -> !way.equals(this)
                                && way.isCheap()
                                && way.order().equals(order))
                        .toList();
        return new IndexScan(index, bounds, sorted, backward, skipsFixedFields, checks);
    }

    private boolean isCheap() {
        return bounds.pointFields() > 0 && bounds.intervals().size() <= FEW;
    }

    Stream<IndexWalk> walks() {
        return bounds.intervals().stream()
                .flatMap(interval -> IndexWalk.begin(keys(interval), interval.fixed()).stream());
    }

    private Iterator<byte[]> keys(Interval interval) {
        var keys = index.keys(interval, backward && sorted);
        return others.isEmpty()
                ? keys
                : StreamSupport.stream(Spliterators.spliteratorUnknownSize(keys, Spliterator.ORDERED), false)
                        .filter(key ->
                                others.stream().allMatch(other -> other.has(IndexWalk.restOf(key, interval.fixed()))))
                        .iterator();
    }

    private boolean has(byte[] rest) {
        return bounds.intervals().stream().anyMatch(interval -> index.contains(interval.keyOf(rest)));
    }
}
