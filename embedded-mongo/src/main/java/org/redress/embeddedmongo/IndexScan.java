package org.redress.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One way to answer a query by an index: what to walk, in which direction, and whether the result is sorted by that. */
record IndexScan(OrderedIndex index, IndexBounds bounds, boolean sorted, boolean backward) {

    /** Empty if the index is of no use for the query. */
    static Optional<IndexScan> of(OrderedIndex index, Filter filter, Document orderBy) {
        return IndexBounds.of(index, filter).flatMap(bounds -> {
            var order = orderBy == null ? Optional.<Boolean>empty() : backwardFor(index, bounds, orderBy);
            return bounds.narrowed() || order.isPresent()
                    ? Optional.of(new IndexScan(index, bounds, order.isPresent(), order.orElse(false)))
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

    /** The number of matching documents, if the index alone can tell it. */
    Optional<Long> exactCount() {
        return bounds.coverFilter() ? Optional.of(size()) : Optional.empty();
    }

    /** Positions of all documents that may match; read only as far as they are asked for. */
    Stream<String> positions() {
        var keys = sorted
                ? merged()
                : bounds.intervals().stream().flatMap(interval -> stream(index.keys(interval, false)));
        var positions = keys.map(OrderedIndex::positionIn);
        return index.hasLists() ? positions.distinct() : positions;
    }

    private Stream<byte[]> merged() {
        if (bounds.intervals().size() == 1) {
            return stream(index.keys(bounds.intervals().get(0), backward));
        }
        var order = Comparator.comparing(Walk::rest, Arrays::compareUnsigned);
        var walks = new PriorityQueue<>(backward ? order.reversed() : order);
        bounds.intervals()
                .forEach(interval -> Walk.begin(index.keys(interval, backward), interval.fixed())
                        .ifPresent(walks::add));
        return Stream.generate(walks::poll).takeWhile(Objects::nonNull).map(walk -> {
            Walk.begin(walk.keys(), walk.fixed()).ifPresent(walks::add);
            return walk.key();
        });
    }

    private static Stream<byte[]> stream(Iterator<byte[]> keys) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(keys, Spliterator.ORDERED), false);
    }

    /** Where the walk through one interval has come. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Walk(Iterator<byte[]> keys, int fixed, byte[] key) {

        static Optional<Walk> begin(Iterator<byte[]> keys, int fixed) {
            return keys.hasNext() ? Optional.of(new Walk(keys, fixed, keys.next())) : Optional.empty();
        }

        byte[] rest() {
            return Arrays.copyOfRange(key, fixed, key.length);
        }
    }
}
