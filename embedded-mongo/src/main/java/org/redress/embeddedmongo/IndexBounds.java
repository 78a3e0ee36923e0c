package org.redress.embeddedmongo;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.redress.embeddedmongo.Filter.Condition;

/**
 * The stretches of an index outside which no match lies: leading fields with the values the filter names, then perhaps a range
 * of the next field.
 */
final class IndexBounds {

    /** More combinations of named values cost more to look up one by one than to filter. */
    private static final int MOST_INTERVALS = 500;

    private final OrderedIndex index;
    private final Filter filter;
    private final Set<Condition> served = new HashSet<>();
    private final Set<String> singleValued = new HashSet<>();
    private List<byte[]> prefixes = List.of(new byte[0]);
    private List<Interval> intervals = List.of();
    private int pointFields;
    private boolean namesAValue;
    private boolean exact;

    private IndexBounds(OrderedIndex index, Filter filter) {
        this.index = index;
        this.filter = filter;
        this.exact = index.isExact();
    }

    /** Empty if the index may lack a match, since it leaves out documents that lack its fields. */
    static Optional<IndexBounds> of(OrderedIndex index, Filter filter) {
        var bounds = new IndexBounds(index, filter);
        bounds.narrow();
        return index.leavesOutMissing() && !bounds.namesAValue ? Optional.empty() : Optional.of(bounds);
    }

    List<Interval> intervals() {
        return intervals;
    }

    /** Whether the index tells matches from others all by itself. */
    boolean coverFilter() {
        return exact && served.size() == filter.conditions().size();
    }

    boolean narrowed() {
        return !served.isEmpty();
    }

    /** How many leading fields have named values; what follows them in a key is in the order of the other fields. */
    int pointFields() {
        return pointFields;
    }

    /** Whether all that lies within has the same value of this field. */
    boolean fixes(String field) {
        return singleValued.contains(field);
    }

    private void narrow() {
        var fields = index.fields();
        while (pointFields < fields.size() && index.serves(pointFields) && pinTo(fields.get(pointFields))) {
            pointFields++;
        }
        // a document with a list is found once for each of its elements, unless one of them is named
        exact &= fields.stream().skip(pointFields).noneMatch(IndexField::hasLists);
        intervals = pointFields < fields.size() && index.serves(pointFields)
                ? rangesOf(fields.get(pointFields))
                : prefixes.stream().map(Interval::within).toList();
    }

    private boolean pinTo(IndexField field) {
        for (var condition : filter.on(field.name())) {
            var points = condition.points().orElse(null);
            if (points == null
                    || points.size() * prefixes.size() > MOST_INTERVALS
                    || (field.hasLists() && field.isNested() && points.contains(null))) {
                continue;
            }
            // sorted and without repeats, since 1 and 1.0 are one value
            var encoded = new TreeSet<byte[]>(Arrays::compareUnsigned);
            points.forEach(point -> encoded.add(field.encode(point)));
            prefixes = prefixes.stream()
                    .flatMap(prefix -> encoded.stream().map(point -> Interval.join(prefix, point)))
                    .toList();
            if (encoded.size() == 1 && !field.hasLists()) {
                singleValued.add(field.name());
            }
            exact &= condition.meansItsPoints() && points.stream().allMatch(KeyBytes::isExact);
            exact &= !field.hasLists() || (encoded.size() == 1 && !points.contains(null));
            namesAValue |= points.stream().noneMatch(Objects::isNull);
            served.add(condition);
            return true;
        }
        return false;
    }

    private List<Interval> rangesOf(IndexField field) {
        var conditions = filter.on(field.name());
        var lower = conditions.stream().filter(Condition::isLowerBound).findFirst();
        // MongoDB lets each element of a list meet another condition, so only one of the two narrows
        var upper = conditions.stream()
                .filter(Condition::isUpperBound)
                .filter(condition -> lower.isEmpty()
                        || (!field.hasLists()
                                && KeyBytes.typeOf(condition.value())
                                        == KeyBytes.typeOf(lower.get().value())))
                .findFirst();
        if (lower.isEmpty() && upper.isEmpty()) {
            return prefixes.stream().map(Interval::within).toList();
        }
        Stream.of(lower, upper).flatMap(Optional::stream).forEach(condition -> {
            served.add(condition);
            exact &= KeyBytes.isExact(condition.value());
        });
        namesAValue = true;
        return prefixes.stream()
                .map(prefix -> field.range(prefix, lower.orElse(null), upper.orElse(null)))
                .toList();
    }
}
