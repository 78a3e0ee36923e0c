package org.redress.notification.deadline.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.redress.notification.deadline.DeadlineSearch.Found;
import org.redress.notification.deadline.DeadlineSearch.Question;

/**
 * The clocks that are due first. Complaints are read in the order of their earliest clock (of open clocks: on an index of
 * open work only), until those that are left cannot have one that is due as early.
 */
final class ClocksByDue {

    static final int USUAL_BATCH = 200;

    private final MongoCollection<Document> documents;
    private final Question question;
    private final int size;
    private final String from;

    ClocksByDue(MongoCollection<Document> documents, Question question, int size) {
        this.documents = documents;
        this.question = question;
        this.size = size;
        this.from = question.onlyOpen() ? DeadlineDocument.OPEN_FROM : DeadlineDocument.DUE_FROM;
    }

    List<Found> first(int limit) {
        var best = new TreeSet<>(Found.FIRST_DUE);
        var batch = next(null);
        while (!batch.isEmpty()) {
            for (var document : batch) {
                if (best.size() == limit
                        && earliest(document).isAfter(best.last().clock().dueAt())) {
                    return List.copyOf(best);
                }
                matching(document).forEach(best::add);
                while (best.size() > limit) {
                    best.pollLast();
                }
            }
            batch = batch.size() < size ? List.of() : next(batch.get(size - 1));
        }
        return List.copyOf(best);
    }

    private List<Document> next(Document last) {
        var filters = ClockFilters.complaints(question, place());
        filters.add(Filters.gte(from, last == null ? Date.from(Instant.EPOCH) : last.getDate(from)));
        if (last != null) {
            filters.add(Filters.or(
                    Filters.gt(from, last.getDate(from)),
                    Filters.and(Filters.eq(from, last.getDate(from)), Filters.gt("_id", last.getString("_id")))));
        }
        if (question.dueBefore() != null) {
            filters.add(Filters.lt(from, Date.from(question.dueBefore())));
        }
        return documents
                .find(Filters.and(filters))
                .projection(Projections.include(DeadlineDocument.CLOCKS, from))
                .sort(Sorts.ascending(from, "_id"))
                .limit(size)
                .into(new ArrayList<>());
    }

    private Bson place() {
        return question.after()
                .map(place -> Filters.gte("dueAt", Date.from(place.dueAt())))
                .orElseGet(() -> Filters.exists("dueAt"));
    }

    private Stream<Found> matching(Document document) {
        var id = UUID.fromString(document.getString("_id"));
        return DeadlineDocument.clocksOf(document).stream()
                .filter(question::matches)
                .map(clock -> new Found(id, clock))
                .filter(found -> question.after().map(found::isDueAfter).orElse(true));
    }

    private Instant earliest(Document document) {
        return document.getDate(from).toInstant();
    }
}
