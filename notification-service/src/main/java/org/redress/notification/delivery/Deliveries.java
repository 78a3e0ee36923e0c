package org.redress.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.NoticeStatus;
import org.redress.notification.notice.model.Recipient;

/** Port: what is still to be delivered. All instants are wall time. */
public interface Deliveries {

    /** Lanes with something due, each once. */
    List<Lane> dueLanes();

    /** Takes what is due longest, in the order in which it happened; nobody else gets it before the lease is over. */
    List<Claimed> claim(Lane lane, int limit, Duration lease);

    void renew(Collection<Claimed> claims, Duration lease);

    /** Gives back what was not begun. */
    void release(Collection<Claimed> claims);

    /** The end of its delivery. False when the claim was lost meanwhile. */
    boolean conclude(Claimed claimed, Outcome outcome);

    boolean retry(Claimed claimed, String reason, Instant nextAttemptAt, Instant giveUpAt);

    /** Begins anew with one that failed. False when there is no such notice, or it has not failed. */
    boolean resume(String id);

    List<Undelivered> undelivered();

    /** @param oldest when the first of them was recorded */
    record Undelivered(Channel channel, NoticeStatus status, long count, Instant oldest) {}

    /** Begins anew with all that were recorded for a recipient from a moment on and have come to an end, whichever. */
    void repeat(Recipient recipient, Lane lane, Instant since);

    record Lane(Channel channel, String name) {}
}
