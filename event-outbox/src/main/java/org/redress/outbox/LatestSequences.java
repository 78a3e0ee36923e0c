package org.redress.outbox;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far the latest documents or subjects have got, as far as this instance knows, so that the next event of one of
 * them need not ask the database first. Never ahead of the truth; behind it when another instance has gone on.
 */
final class LatestSequences {

    private static final int MOST = 5_000;

    private final Map<String, Long> sequences = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    synchronized boolean isNext(String id, long sequence) {
        var last = sequences.get(id);
        return last != null && sequence == last + 1;
    }

    synchronized boolean knows(String id) {
        return sequences.containsKey(id);
    }

    synchronized void note(String id, long sequence) {
        sequences.put(id, sequence);
    }

    synchronized void forget(String id) {
        sequences.remove(id);
    }

    synchronized void forgetAll() {
        sequences.clear();
    }
}
