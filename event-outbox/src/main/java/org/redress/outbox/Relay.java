package org.redress.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what is pending in a document, oldest first, each event after the former was acknowledged. Whichever
 * instance does it and however often, a consumer sees no gap; it may see repeats, which it knows by their sequence.
 */
final class Relay {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(5);
    /** An outbox must drain within a grace of the broker's return. */
    private static final Duration LONGEST_OUTAGE_BACKOFF = Duration.ofSeconds(15);

    private final PendingDocuments documents;
    private final EventSender sender;
    private final Clearing clearing;
    private final Executor executor;
    private final Clock wallClock;
    private final LatestSequences acknowledged = new LatestSequences();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Set<String> changedMeanwhile = ConcurrentHashMap.newKeySet();

    Relay(PendingDocuments documents, EventSender sender, Clearing clearing, Executor executor, Clock wallClock) {
        this.documents = documents;
        this.sender = sender;
        this.clearing = clearing;
        this.executor = executor;
        this.wallClock = wallClock;
    }

    /**
     * Publishes what was just written. Leaves it to the sweeper while the broker is away, so that an outage costs writers
     * nothing.
     */
    void soon(String id, List<PendingEvent> written) {
        if (sender.brokerIsReachable()) {
            var unused = publish(id, () -> nothingElsePends(id, written) ? Optional.of(unsent(id, written)) : read(id));
        }
    }

    /** Completes with true when everything pending was acknowledged. */
    CompletableFuture<Boolean> now(String id) {
        return publish(id, () -> read(id));
    }

    private CompletableFuture<Boolean> publish(String id, Supplier<Optional<Unsent>> what) {
        if (!underWay.add(id)) {
            changedMeanwhile.add(id);
            return CompletableFuture.completedFuture(true);
        }
        try {
            return CompletableFuture.supplyAsync(what, executor)
                    .thenCompose(found -> found.map(this::publish).orElse(CompletableFuture.completedFuture(true)))
                    .handle((published, failure) -> failure == null && published)
                    .thenApply(published -> finish(id, published));
        } catch (RejectedExecutionException stopping) {
            underWay.remove(id);
            return CompletableFuture.completedFuture(false);
        }
    }

    private boolean finish(String id, boolean published) {
        underWay.remove(id);
        if (changedMeanwhile.remove(id) && published && sender.brokerIsReachable()) {
            var unused = now(id);
        }
        return published;
    }

    private record Unsent(PendingDocuments.Pending document, long sent) {}

    /** Also when another instance has written: then its events are missing in what this one knows to be acknowledged. */
    private boolean nothingElsePends(String id, List<PendingEvent> written) {
        var first = written.get(0).sequence();
        return acknowledged.knows(id) ? acknowledged.isNext(id, first) : first == 1;
    }

    private static Unsent unsent(String id, List<PendingEvent> written) {
        return new Unsent(new PendingDocuments.Pending(id, written, 0), 0);
    }

    /** What has been acknowledged is asked before the document is read: it may be cleared between the two. */
    private Optional<Unsent> read(String id) {
        var sent = clearing.acknowledgedUpTo(id);
        return documents.find(id).map(document -> new Unsent(document, sent));
    }

    /** Never sends from the producer's own thread, which must not wait for itself. */
    private CompletableFuture<Boolean> publish(Unsent unsent) {
        var pending = unsent.document();
        var places = new ArrayList<Published.Place>();
        CompletableFuture<Void> chain = CompletableFuture.completedFuture(null);
        for (var event : pending.events()) {
            if (event.sequence() <= unsent.sent()) {
                continue;
            }
            chain = chain.thenComposeAsync(previous -> sender.send(pending.id(), event), executor)
                    .thenAccept(places::add);
        }
        return chain.handle((done, failure) -> {
            if (!places.isEmpty()) {
                var published = new Published(pending.id(), places);
                clearing.add(published);
                acknowledged.note(pending.id(), published.last());
            }
            if (failure != null) {
                executor.execute(() -> retryLater(pending, failure));
            }
            return failure == null;
        });
    }

    private void retryLater(PendingDocuments.Pending pending, Throwable failure) {
        var longest = InfrastructureFailure.isCauseOf(failure) ? LONGEST_OUTAGE_BACKOFF : LONGEST_BACKOFF;
        var backoff = FIRST_BACKOFF.multipliedBy(1L << Math.min(pending.attempts(), 10));
        documents.failed(pending.id(), wallClock.instant().plus(backoff.compareTo(longest) > 0 ? longest : backoff));
        LOG.warn(
                "Publishing of {} failed, attempt {}: {}",
                pending.id(),
                pending.attempts() + 1,
                InfrastructureFailure.rootOf(failure).getClass().getName());
    }
}
