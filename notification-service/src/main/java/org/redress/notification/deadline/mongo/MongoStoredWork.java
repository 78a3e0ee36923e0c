package org.redress.notification.deadline.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.redress.notification.deadline.StoredWork;
import org.redress.notification.deadline.model.ClockStatus;
import org.redress.notification.deadline.model.OpenClock;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Finds the complaints by the indexes of open work and of changes, and reads of their clocks only what is needed. */
final class MongoStoredWork implements StoredWork {

    private static final int BATCH = 1_000;
    private static final List<String> NEEDED = Stream.of(
                    "stage", "department", "status", "dueAt", "provisional", "endedAt")
            .map(field -> DeadlineDocument.CLOCKS + "." + field)
            .toList();

    private final MongoTemplate mongo;

    MongoStoredWork(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void forEach(Optional<Instant> changedSince, BiConsumer<String, List<OpenClock>> action) {
        mongo.getCollection(DeadlineDocument.COLLECTION)
                .find(changedSince
                        .map(since -> Filters.gte(DeadlineDocument.CHANGED_AT, Date.from(since)))
                        .orElse(Filters.gt(DeadlineDocument.OPEN, 0)))
                .projection(Projections.include(NEEDED))
                .batchSize(BATCH)
                .forEach(stored -> action.accept(stored.getString("_id"), openClocks(stored)));
    }

    private static List<OpenClock> openClocks(Document stored) {
        return stored.getList(DeadlineDocument.CLOCKS, Document.class, List.of()).stream()
                .filter(clock -> clock.get("endedAt") == null)
                .map(MongoStoredWork::read)
                .toList();
    }

    private static OpenClock read(Document clock) {
        var department = clock.getString("department");
        return new OpenClock(
                clock.getString("stage").intern(), // there are few of them, in many clocks
                department == null ? null : department.intern(),
                ClockStatus.valueOf(clock.getString("status")),
                clock.getDate("dueAt").toInstant(),
                clock.getBoolean("provisional"));
    }
}
