package org.redress.notification.notice.mongo;

import java.time.Clock;
import org.redress.notification.notice.NoticeStore;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The notices of a database of a test's own. */
public final class StoredNotices {

    private StoredNotices() {}

    public static NoticeStore in(MongoTemplate mongo) {
        var notices = new MongoNotices(mongo, Clock.systemUTC());
        notices.createIndexes();
        return notices;
    }
}
