package org.redress.notification.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.redress.notification.webhook.model.Endpoint;

/** The endpoints as they were a moment ago: a burst of notices asks the store once. */
final class KnownEndpoints {

    private final Supplier<List<Endpoint>> stored;
    private final long refreshNanos;
    private final AtomicLong changes = new AtomicLong();
    private volatile Seen seen;

    private record Seen(List<Endpoint> endpoints, long at) {}

    KnownEndpoints(Supplier<List<Endpoint>> stored, Duration refresh) {
        this.stored = stored;
        this.refreshNanos = refresh.toNanos();
    }

    Stream<Endpoint> all() {
        var known = seen;
        return (isFresh(known) ? known : look()).endpoints().stream();
    }

    Optional<Endpoint> find(UUID id) {
        return all().filter(endpoint -> endpoint.id().equals(id)).findFirst();
    }

    /** After a change made here, so that not even what is being read at this moment is kept. */
    void forget() {
        changes.incrementAndGet();
        seen = null;
    }

    private boolean isFresh(Seen known) {
        return known != null && System.nanoTime() - known.at() < refreshNanos;
    }

    private synchronized Seen look() {
        var known = seen;
        if (isFresh(known)) {
            return known;
        }
        var before = changes.get();
        var at = System.nanoTime();
        var read = new Seen(stored.get(), at);
        seen = changes.get() == before ? read : null;
        return read;
    }
}
