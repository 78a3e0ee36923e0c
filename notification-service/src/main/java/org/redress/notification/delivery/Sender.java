package org.redress.notification.delivery;

import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.Notice;

/**
 * Port: one way out of the service. It is called by several threads at once, and again for the same notice after a crash:
 * what it sends carries the notice's id, so that a receiver knows a repeat.
 */
public interface Sender {

    /** How many notices of one lane are under way at a time, if a channel does not say otherwise. */
    int PARALLEL = 4;

    Channel channel();

    /** Returns within bounded time. What it throws counts as {@link Outcome.Retry}. */
    Outcome send(Notice notice);

    /** How many notices of one lane may be under way at a time. */
    default int parallel() {
        return PARALLEL;
    }
}
