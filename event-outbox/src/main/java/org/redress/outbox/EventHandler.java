package org.redress.outbox;

import org.redress.contracts.RedressEvent;

/** What a service does about an event. It translates and delegates; no business rule lives in it. */
@FunctionalInterface
public interface EventHandler {

    /**
     * Called in sequence, never with a repeat and never after a gap.
     *
     * @return true when the effect and the position ({@link ReceivedEvent#advance}) were stored in one atomic write;
     *     false when the event is of no interest, so that only the position is to be advanced
     * @throws LostRace when the document changed meanwhile: it is called again
     * @throws RuntimeException any other, while the database answers, means that this record cannot be processed: it is
     *     tried again twice, then put aside with all that follows it for the same subject
     */
    boolean handle(ReceivedEvent received, RedressEvent event);
}
