package org.redress.notification.notice.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.redress.notification.notice.RecordedNotices;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.NoticeStatus;
import org.redress.notification.notice.model.Recipient;
import org.redress.outbox.IndexedStore;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The same documents in the order of the time they carry of when they were recorded. */
final class MongoRecordedNotices implements RecordedNotices, IndexedStore {

    private static final String RECORDED_AT = NoticeDocument.RECORDED_AT;

    private final MongoTemplate mongo;

    MongoRecordedNotices(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void createIndexes() {
        collection().createIndex(Indexes.ascending(RECORDED_AT, "_id"));
        collection().createIndex(Indexes.ascending("recipient", RECORDED_AT, "_id"));
    }

    @Override
    public List<Recorded> from(Instant since, Optional<Recorded> after, int limit) {
        var filters = new ArrayList<Bson>();
        filters.add(Filters.gte(RECORDED_AT, Date.from(after.map(Recorded::at).orElse(since))));
        after.ifPresent(last -> filters.add(Filters.or(
                Filters.gt(RECORDED_AT, Date.from(last.at())),
                Filters.and(Filters.eq(RECORDED_AT, Date.from(last.at())), Filters.gt("_id", last.id())))));
        return find(filters, Sorts.ascending(RECORDED_AT, "_id"), limit);
    }

    @Override
    public List<Recorded> latest(Collection<Recipient> recipients, Instant since, int limit) {
        return recipients.stream()
                .flatMap(recipient -> find(
                        List.of(Filters.eq("recipient", recipient.key()), Filters.gte(RECORDED_AT, Date.from(since))),
                        Sorts.descending(RECORDED_AT, "_id"),
                        limit)
                        .stream())
                .sorted(Comparator.comparing(Recorded::at)
                        .thenComparing(Recorded::id)
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Recorded> find(String id) {
        return find(List.of(Filters.eq("_id", id), Filters.exists(RECORDED_AT)), Sorts.ascending("_id"), 1).stream()
                .findFirst();
    }

    private List<Recorded> find(List<Bson> filters, Bson order, int limit) {
        var inApp = new ArrayList<>(filters);
        inApp.add(Filters.eq("status", NoticeStatus.SENT.name()));
        inApp.add(Filters.eq("channel", Channel.IN_APP.name()));
        return collection()
                .find(Filters.and(inApp))
                .sort(order)
                .limit(limit)
                .map(stored -> new Recorded(
                        NoticeDocument.read(stored), stored.getDate(RECORDED_AT).toInstant()))
                .into(new ArrayList<>());
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(NoticeDocument.COLLECTION);
    }
}
