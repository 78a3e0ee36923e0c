package org.redress.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How much waits to be published, and for how long; read at intervals, so that a scrape costs no query. */
final class OutboxGauges {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxGauges.class);
    private static final int COUNT_LIMIT = 100_000;
    /** From this many failed tries on a person should look at the document. */
    static final int STUCK_AFTER = 10;

    private final PendingDocuments documents;
    private final Clock wallClock;
    private volatile double pending;
    private volatile double oldestAgeSeconds;
    private volatile double stuck;

    OutboxGauges(PendingDocuments documents, OutboxDefinition definition, MeterRegistry meters, Clock wallClock) {
        this.documents = documents;
        this.wallClock = wallClock;
        Gauge.builder("redress.outbox.pending", () -> pending)
                .description("Documents with events to publish")
                .tag("topic", definition.topic())
                .register(meters);
        Gauge.builder("redress.outbox.oldest.pending", () -> oldestAgeSeconds)
                .description("Age of the event that waits longest")
                .baseUnit("seconds")
                .tag("topic", definition.topic())
                .register(meters);
        Gauge.builder("redress.outbox.stuck", () -> stuck)
                .description("Documents whose publishing failed " + STUCK_AFTER + " times or more")
                .tag("topic", definition.topic())
                .register(meters);
    }

    void refresh() {
        try {
            pending = documents.count(COUNT_LIMIT);
            oldestAgeSeconds = documents
                    .oldest()
                    .map(time -> Math.max(
                            0, Duration.between(time, wallClock.instant()).toMillis() / 1000.0))
                    .orElse(0.0);
            stuck = documents.stuck(STUCK_AFTER, COUNT_LIMIT).size();
        } catch (RuntimeException away) {
            LOG.debug(
                    "Outbox gauges keep their last values: {}", away.getClass().getName());
        }
    }
}
