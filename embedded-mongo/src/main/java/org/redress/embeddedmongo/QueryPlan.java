package org.redress.embeddedmongo;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** How a query is answered by indexes: by one, or for alternatives by one for each. */
record QueryPlan(List<IndexScan> scans) {

    /** The plan that reads least for the first {@code count} matches (0 is all); empty if everything must be read. */
    static Optional<QueryPlan> cheapest(Collection<Index<String>> all, Filter filter, Document orderBy, int count) {
        var indexes = all.stream()
                .filter(OrderedIndex.class::isInstance)
                .map(OrderedIndex.class::cast)
                .toList();
        return Stream.of(Optional.of(List.of(filter)), filter.alternatives())
                .flatMap(Optional::stream)
                .flatMap(filters ->
                        Stream.of(true, false).flatMap(sorted -> of(indexes, filters, orderBy, count, sorted)))
                .min(Comparator.comparingLong((QueryPlan plan) -> plan.cost(count))
                        .thenComparing(plan -> !plan.sorted()));
    }

    /** None if one of the filters has no index, or none that sorts where {@code sorted} ones are asked for. */
    private static Stream<QueryPlan> of(
            List<OrderedIndex> indexes, List<Filter> filters, Document orderBy, int count, boolean sorted) {
        var scans = filters.stream()
                .map(filter -> best(indexes, filter, orderBy, sorted ? count : 0, sorted))
                .toList();
        return scans.stream().allMatch(Optional::isPresent)
                ? Stream.of(new QueryPlan(scans.stream().map(Optional::get).toList()))
                : Stream.empty();
    }

    private static Optional<IndexScan> best(
            List<OrderedIndex> indexes, Filter filter, Document orderBy, int count, boolean sorted) {
        var ways = indexes.stream()
                .flatMap(index -> IndexScan.all(index, filter, orderBy))
                .filter(scan -> scan.sorted() || !sorted)
                .toList();
        return ways.stream()
                .min(Comparator.comparingLong(scan -> scan.cost(count)))
                .map(scan -> scan.checkedBy(ways));
    }

    /**
     * Whether what is found comes in the order that was asked for. A field that one alternative fixes may have another value in
     * the next, so there it must be part of the order that is merged.
     */
    boolean sorted() {
        var first = scans.get(0);
        return scans.stream()
                .allMatch(scan -> scan.sorted()
                        && (scans.size() == 1 || !scan.skipsFixedFields())
                        && scan.backward() == first.backward()
                        && scan.order().equals(first.order()));
    }

    /** In the form of MongoDB's explain. */
    Document explain() {
        var stages = scans.stream()
                .map(scan -> new Document("stage", "IXSCAN")
                        .append("indexName", scan.index().getName()))
                .toList();
        return new Document("stage", sorted() ? "SORT_MERGE" : "OR").append("inputStages", stages);
    }

    /** The number of matching documents, if an index alone can tell it. */
    Optional<Long> exactCount() {
        return Optional.of(scans.get(0))
                .filter(scan -> scans.size() == 1 && scan.bounds().coverFilter())
                .map(IndexScan::size);
    }

    /** Positions of all documents that may match, each once; read only as far as they are asked for. */
    Stream<String> positions() {
        var walks =
                sorted() ? merged() : scans.stream().flatMap(IndexScan::walks).flatMap(QueryPlan::all);
        var positions = walks.map(IndexWalk::position);
        return scans.size() > 1 || scans.get(0).index().hasLists() ? positions.distinct() : positions;
    }

    private long cost(int count) {
        var needed = sorted() ? count : 0;
        return scans.stream().mapToLong(scan -> scan.cost(needed)).sum();
    }

    private static Stream<IndexWalk> all(IndexWalk begin) {
        return Stream.iterate(Optional.of(begin), Optional::isPresent, walk -> walk.flatMap(IndexWalk::next))
                .map(Optional::get);
    }

    /** The next entry is the first of those where the walks have come. */
    private Stream<IndexWalk> merged() {
        var order = Comparator.comparing(IndexWalk::rest, Arrays::compareUnsigned);
        var walks = new PriorityQueue<>(scans.get(0).backward() ? order.reversed() : order);
        scans.stream().flatMap(IndexScan::walks).forEach(walks::add);
        return walks.size() == 1
                ? all(walks.poll())
                : Stream.generate(walks::poll)
                        .takeWhile(Objects::nonNull)
                        .peek(walk -> walk.next().ifPresent(walks::add));
    }
}
