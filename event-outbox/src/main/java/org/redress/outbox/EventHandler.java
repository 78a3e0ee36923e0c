package org.redress.outbox;

import java.util.List;
import org.redress.contracts.RedressEvent;

/** What a service does about an event. It translates and delegates; no business rule lives in it. */
@FunctionalInterface
public interface EventHandler {

    /**
     * Called in sequence, never with a repeat and never after a gap.
     *
     * @return true when the effect and the position ({@link Consumed#advance}) were stored in one atomic write;
     *     false when the event is of no interest, so that only the position is to be advanced
     * @throws LostRace when the document changed meanwhile: it is called again
     * @throws RuntimeException any other, while the database answers, means that this record cannot be processed: it is
     *     tried again twice, then put aside with all that follows it for the same subject
     */
    boolean handle(ReceivedEvent received, RedressEvent event);

    /**
     * Called with two or more events of one subject that came together, in sequence.
     *
     * @return how many of them, from the first on, took effect in one atomic write that also noted the position; 0 when
     *     they are to be handled one by one, which any failure but an outage means too
     */
    default int handleTogether(List<Arrival> arrivals) {
        return 0;
    }
}
