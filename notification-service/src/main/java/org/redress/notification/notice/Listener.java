package org.redress.notification.notice;

import java.util.Set;
import org.redress.notification.notice.RecordedNotices.Recorded;
import org.redress.notification.notice.model.Recipient;

/** Wants to know of new in-app notices to its recipients. */
public interface Listener {

    Set<Recipient> recipients();

    /** Hears of a notice once or more often, and must return at once. */
    void hear(Recorded notice);
}
