package org.redress.notification.notice;

import java.time.Instant;
import java.util.Set;
import org.redress.notification.notice.model.Recipient;

/** Port: who stands in for an office. Asked for every notice, so it answers from memory. */
@FunctionalInterface
public interface Deputies {

    /** Accounts and departments; usually none. */
    Set<Recipient> of(Recipient office, Instant at);
}
