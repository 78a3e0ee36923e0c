package org.redress.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What the first stages of an aggregation ask for: {@code $match}, then perhaps {@code $sort}, then perhaps {@code $limit}. The
 * stages are applied again to what is found.
 */
record PipelineOpening(Document filter, Document orderBy, int limit, List<Document> rest) {

    static PipelineOpening of(Object pipeline) {
        var stages = pipeline instanceof Collection<?> list && list.stream().allMatch(Document.class::isInstance)
                ? list.stream().map(Document.class::cast).toList()
                : List.<Document>of();
        var filter = stage(stages, 0, "$match") instanceof Document match ? match : null;
        var next = filter == null ? 0 : 1;
        var orderBy = stage(stages, next, "$sort") instanceof Document sort && !sort.isEmpty() ? sort : null;
        var limit = orderBy != null && stage(stages, next + 1, "$limit") instanceof Number most ? most.intValue() : 0;
        return new PipelineOpening(
                filter == null ? new Document() : filter,
                limit > 0 ? orderBy : null,
                Math.max(0, limit),
                stages.subList(next, stages.size()));
    }

    boolean narrows() {
        return !filter.isEmpty() || limit > 0;
    }

    /** Whether nothing is asked of the matching documents but how many they are, at most so many, as the drivers count. */
    boolean countsOnly() {
        var stages = stage(rest, 0, "$limit") instanceof Number ? rest.subList(1, rest.size()) : rest;
        if (stages.isEmpty()) {
            return false;
        }
        var first = stages.get(0);
        return first.get("$group") instanceof Document group
                && group.size() == 2
                && !refers(group.get("_id"))
                && group.values().stream().allMatch(value -> !refers(value) || isOne(value))
                && first.size() == 1;
    }

    private static boolean isOne(Object accumulator) {
        return accumulator instanceof Document sum
                && sum.keySet().equals(Set.of("$sum"))
                && sum.get("$sum") instanceof Number;
    }

    private static boolean refers(Object expression) {
        return expression instanceof String || expression instanceof Document || expression instanceof Collection;
    }

    private static Object stage(List<Document> stages, int place, String operator) {
        return place < stages.size() ? stages.get(place).get(operator) : null;
    }
}
