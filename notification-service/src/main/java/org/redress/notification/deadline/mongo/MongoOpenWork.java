package org.redress.notification.deadline.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.redress.notification.deadline.OpenWork;
import org.redress.notification.deadline.model.ClockStatus;
import org.redress.notification.deadline.model.OpenClock;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Reads the complaints that the index of open work holds, and of their clocks only what is needed. */
final class MongoOpenWork implements OpenWork {

    private static final int BATCH = 1_000;
    private static final List<String> NEEDED = Stream.of(
                    "stage", "department", "status", "dueAt", "provisional", "endedAt")
            .map(field -> DeadlineDocument.CLOCKS + "." + field)
            .toList();

    private final MongoTemplate mongo;

    MongoOpenWork(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void forEach(Optional<String> department, Consumer<OpenClock> action) {
        var filters = new ArrayList<Bson>();
        filters.add(Filters.gt(DeadlineDocument.OPEN, 0));
        department.ifPresent(code -> filters.add(
                Filters.elemMatch(DeadlineDocument.CLOCKS, new Document("department", code).append("endedAt", null))));
        mongo.getCollection(DeadlineDocument.COLLECTION)
                .find(Filters.and(filters))
                .projection(Projections.include(NEEDED))
                .batchSize(BATCH)
                .forEach(stored -> stored.getList(DeadlineDocument.CLOCKS, Document.class).stream()
                        .filter(clock -> clock.get("endedAt") == null)
                        .map(MongoOpenWork::read)
                        .forEach(action));
    }

    private static OpenClock read(Document clock) {
        return new OpenClock(
                clock.getString("stage"),
                clock.getString("department"),
                ClockStatus.valueOf(clock.getString("status")),
                clock.getDate("dueAt").toInstant(),
                clock.getBoolean("provisional"));
    }
}
