package org.redress.notification.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.redress.notification.notice.model.Notice;
import org.redress.notification.notice.model.Recipient;

/** Port: in-app notices in the order in which instances recorded them; an instance's clock may be a little off. */
public interface RecordedNotices {

    /** Those recorded from an instant on, oldest first. */
    List<Recorded> from(Instant since, Optional<Recorded> after, int limit);

    /** The last ones to any of the recipients, recorded from an instant on, newest first. */
    List<Recorded> latest(Collection<Recipient> recipients, Instant since, int limit);

    Optional<Recorded> find(String id);

    /** @param at wall time, which notices of before this was noted have none of and are not found */
    record Recorded(Notice notice, Instant at) {

        public String id() {
            return notice.id();
        }
    }
}
