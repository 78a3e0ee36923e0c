package org.redress.notification.deadline.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.redress.notification.deadline.DeadlineSearch;
import org.redress.notification.deadline.model.StageClock;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Finds complaints with a matching clock, then takes the matching clocks out of them. */
final class MongoDeadlineSearch implements DeadlineSearch {

    private final MongoTemplate mongo;

    MongoDeadlineSearch(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<Found> find(Question question, int limit) {
        var documents = mongo.getCollection(DeadlineDocument.COLLECTION);
        return question.order() == Order.DUE
                ? new ClocksByDue(documents, question, ClocksByDue.USUAL_BATCH).first(limit)
                : byComplaint(question, limit);
    }

    private List<Found> byComplaint(Question question, int limit) {
        var filters = ClockFilters.complaints(question);
        question.after()
                .ifPresent(place ->
                        filters.add(Filters.gte("_id", place.complaintId().toString())));
        // one complaint more than rows: the first may have been shown whole on the page before
        return mongo
                .getCollection(DeadlineDocument.COLLECTION)
                .find(Filters.and(filters))
                .projection(Projections.include(DeadlineDocument.CLOCKS))
                .sort(Sorts.ascending("_id"))
                .limit(limit + 1)
                .into(new ArrayList<>())
                .stream()
                .flatMap(document -> matching(document, question))
                .limit(limit)
                .toList();
    }

    private static Stream<Found> matching(Document document, Question question) {
        var id = UUID.fromString(document.getString("_id"));
        var clocks = DeadlineDocument.clocksOf(document);
        var shown = question.after()
                .filter(place -> place.complaintId().equals(id))
                .map(place -> indexOf(clocks, place) + 1)
                .orElse(0);
        return clocks.stream().skip(shown).filter(question::matches).map(clock -> new Found(id, clock));
    }

    private static int indexOf(List<StageClock> clocks, Place place) {
        for (var i = 0; i < clocks.size(); i++) {
            if (clocks.get(i).stage().equals(place.stage()) && clocks.get(i).run() == place.run()) {
                return i;
            }
        }
        return -1;
    }
}
