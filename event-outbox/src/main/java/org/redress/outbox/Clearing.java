package org.redress.outbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clears acknowledged events in batches. A batch that cannot be written is given up: its documents are still marked
 * pending, so the sweeper sends them again and consumers skip the repeats.
 */
final class Clearing {

    private static final Logger LOG = LoggerFactory.getLogger(Clearing.class);
    private static final int BATCH = 200;

    private final ConcurrentLinkedQueue<Published> acknowledged = new ConcurrentLinkedQueue<>();
    private final ConcurrentHashMap<String, Long> upTo = new ConcurrentHashMap<>();
    private final PendingDocuments documents;

    Clearing(PendingDocuments documents) {
        this.documents = documents;
    }

    void add(Published published) {
        upTo.merge(published.id(), published.last(), Math::max);
        acknowledged.add(published);
    }

    /** Last sequence of the document that need not be sent again although its document does not say so yet; 0 if none. */
    long acknowledgedUpTo(String id) {
        return upTo.getOrDefault(id, 0L);
    }

    void flush() {
        for (var batch = next(); !batch.isEmpty(); batch = next()) {
            try {
                documents.clear(batch);
            } catch (RuntimeException failure) {
                LOG.warn(
                        "{} documents stay marked for publishing: {}",
                        batch.size(),
                        InfrastructureFailure.rootOf(failure).getClass().getName());
            } finally {
                batch.forEach(published -> upTo.remove(published.id(), published.last()));
            }
        }
    }

    /** What was acknowledged of one document since the last time is cleared by one write. */
    private List<Published> next() {
        var batch = new LinkedHashMap<String, Published>();
        while (batch.size() < BATCH) {
            var published = acknowledged.poll();
            if (published == null) {
                break;
            }
            batch.merge(published.id(), published, Published::and);
        }
        return List.copyOf(batch.values());
    }
}
