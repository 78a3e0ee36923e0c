package org.redress.outbox;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far the latest subjects have got, so that the next event of one of them need not ask its document first. True only
 * as long as no other instance takes their records; whoever stores an effect also does so only where the event is the next.
 */
final class Reached {

    private static final int SUBJECTS = 5_000;

    private final Map<String, Long> sequences = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > SUBJECTS;
        }
    };

    synchronized boolean isNext(ReceivedEvent event) {
        var sequence = sequences.get(event.subject());
        return sequence != null && event.sequence() == sequence + 1;
    }

    synchronized void note(ReceivedEvent event) {
        sequences.put(event.subject(), event.sequence());
    }

    synchronized void forgetAll() {
        sequences.clear();
    }

    synchronized void forget(ReceivedEvent event) {
        sequences.remove(event.subject());
    }
}
