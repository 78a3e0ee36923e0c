package org.redress.notification.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.Notice;
import org.redress.notification.notice.model.NoticeStatus;
import org.redress.notification.notice.model.Recipient;

/** Port: the notices there are. Recording one again changes nothing. */
public interface NoticeBook {

    void record(List<Notice> notices);

    /** What was sent in-app to any of the recipients, newest first. */
    List<Notice> inbox(Collection<Recipient> recipients, Optional<Place> after, int limit);

    /** Notices, newest first. */
    List<Notice> list(Question question, Optional<Place> after, int limit);

    /** What is asked for; null for any. */
    record Question(UUID complaintId, Recipient recipient, NoticeStatus status, Channel channel) {

        public static Question about(UUID complaintId) {
            return new Question(complaintId, null, null, null);
        }
    }

    /** A place in a list, of the last notice before it. */
    record Place(Instant at, String id) {}
}
