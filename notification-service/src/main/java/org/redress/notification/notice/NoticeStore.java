package org.redress.notification.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.redress.notification.notice.NoticeBook.Place;
import org.redress.notification.notice.NoticeBook.Question;
import org.redress.notification.notice.model.Notice;
import org.redress.notification.notice.model.Recipient;

/** Port: the notices there are. */
public interface NoticeStore {

    /** All of them in one go; one that is there already stays as it is. */
    void insert(List<Notice> notices, List<Dispatch> dispatches);

    /** What was sent in-app to any of the recipients, newest first. */
    List<Notice> inbox(Collection<Recipient> recipients, Optional<Place> after, int limit);

    /** Notices, newest first. */
    List<Tracked> list(Question question, Optional<Place> after, int limit);

    Optional<Tracked> find(String id);

    /**
     * A notice and how far its delivery has come.
     *
     * @param nextAttemptAt wall time; null unless it is still to be delivered
     */
    record Tracked(Notice notice, int attempts, Instant nextAttemptAt) {}
}
