package org.redress.outbox;

import java.util.ArrayList;
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

    private List<Published> next() {
        var batch = new ArrayList<Published>();
        while (batch.size() < BATCH) {
            var published = acknowledged.poll();
            if (published == null) {
                break;
            }
            batch.add(published);
        }
        return batch;
    }
}
