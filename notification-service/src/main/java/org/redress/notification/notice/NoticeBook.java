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

    /** All notices, newest first; null for any. */
    List<Notice> list(UUID complaintId, NoticeStatus status, Channel channel, Optional<Place> after, int limit);

    /** A place in a list, of the last notice before it. */
    record Place(Instant at, String id) {}
}
