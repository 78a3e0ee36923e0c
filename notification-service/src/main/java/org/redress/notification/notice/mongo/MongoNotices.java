package org.redress.notification.notice.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.redress.notification.notice.Dispatch;
import org.redress.notification.notice.NoticeBook.Place;
import org.redress.notification.notice.NoticeBook.Question;
import org.redress.notification.notice.NoticeStore;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.Notice;
import org.redress.notification.notice.model.NoticeStatus;
import org.redress.notification.notice.model.Recipient;
import org.redress.outbox.IndexedStore;
import org.springframework.data.mongodb.core.MongoTemplate;

/** One document for each notice; its {@code _id} is what makes it exist once. */
final class MongoNotices implements NoticeStore, IndexedStore {

    private final MongoTemplate mongo;
    private final Clock wallClock;

    MongoNotices(MongoTemplate mongo, Clock wallClock) {
        this.mongo = mongo;
        this.wallClock = wallClock;
    }

    @Override
    public void createIndexes() {
        for (var field : List.of("recipient", "complaintId", "status")) {
            collection().createIndex(Indexes.compoundIndex(Indexes.ascending(field), newestFirst()));
        }
    }

    @Override
    public void insert(List<Notice> notices, List<Dispatch> dispatches) {
        var now = wallClock.instant();
        var documents = Stream.concat(
                        notices.stream().map(notice -> NoticeDocument.of(notice, now)),
                        dispatches.stream().map(dispatch -> NoticeDocument.of(dispatch, now)))
                .toList();
        if (documents.isEmpty()) {
            return;
        }
        try {
            collection().insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException failure) {
            if (!onlyRepeats(failure)) {
                throw failure;
            }
        }
    }

    private static boolean onlyRepeats(MongoBulkWriteException failure) {
        return failure.getWriteConcernError() == null
                && failure.getWriteErrors().stream()
                        .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }

    /** Each recipient by itself: equality is what an index serves best. */
    @Override
    public List<Notice> inbox(Collection<Recipient> recipients, Optional<Place> after, int limit) {
        return recipients.stream()
                .map(recipient -> new Question(null, recipient, NoticeStatus.SENT, Channel.IN_APP))
                .flatMap(question -> list(question, after, limit).stream())
                .map(Tracked::notice)
                .sorted(Comparator.comparing(Notice::at)
                        .thenComparing(Notice::id)
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Tracked> list(Question question, Optional<Place> after, int limit) {
        var filters = new ArrayList<Bson>();
        if (question.complaintId() != null) {
            filters.add(Filters.eq("complaintId", question.complaintId().toString()));
        }
        if (question.recipient() != null) {
            filters.add(Filters.eq("recipient", question.recipient().key()));
        }
        if (question.status() != null) {
            filters.add(Filters.eq("status", question.status().name()));
        }
        if (question.channel() != null) {
            filters.add(Filters.eq("channel", question.channel().name()));
        }
        return find(filters, after, limit);
    }

    @Override
    public Optional<Tracked> find(String id) {
        return Optional.ofNullable(collection().find(Filters.eq("_id", id)).first())
                .map(NoticeDocument::readTracked);
    }

    private List<Tracked> find(List<Bson> filters, Optional<Place> after, int limit) {
        after.ifPresent(place -> filters.add(olderThan(place)));
        return collection()
                .find(filters.isEmpty() ? Filters.empty() : Filters.and(filters))
                .sort(newestFirst())
                .limit(limit)
                .map(NoticeDocument::readTracked)
                .into(new ArrayList<>());
    }

    private static Bson olderThan(Place place) {
        var at = Date.from(place.at());
        return Filters.or(Filters.lt("at", at), Filters.and(Filters.eq("at", at), Filters.lt("_id", place.id())));
    }

    private static Bson newestFirst() {
        return Sorts.descending("at", "_id");
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(NoticeDocument.COLLECTION);
    }
}
