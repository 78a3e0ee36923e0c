package org.redress.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes what the relay after the write did not: after a crash, an outage or a failed send. */
final class Sweeper {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final int BATCH = 200;
    private static final Duration LEASE = Duration.ofSeconds(15);

    private final PendingDocuments documents;
    private final Relay relay;
    private final BrokerContact broker;
    private final Clock wallClock;

    Sweeper(PendingDocuments documents, Relay relay, BrokerContact broker, Clock wallClock) {
        this.documents = documents;
        this.relay = relay;
        this.broker = broker;
        this.wallClock = wallClock;
    }

    /** One pass over all that is due; while the broker is away a single document asks whether it is back. */
    void sweep() {
        try {
            int claimed;
            do {
                var batch = broker.isUp() ? BATCH : 1;
                var due = documents.claim(wallClock.instant(), batch, LEASE);
                claimed = due.size();
                var all = CompletableFuture.allOf(due.stream().map(relay::now).toArray(CompletableFuture[]::new));
                all.get(LEASE.toSeconds(), TimeUnit.SECONDS);
            } while (claimed > 0 && broker.isUp());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (Exception failure) {
            LOG.warn(
                    "Sweep of {} put off: {}",
                    documents,
                    InfrastructureFailure.rootOf(failure).getClass().getName());
        }
    }
}
