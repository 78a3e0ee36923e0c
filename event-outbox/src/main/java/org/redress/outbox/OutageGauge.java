package org.redress.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Shows which subscriptions wait for the database or the broker to come back. */
final class OutageGauge {

    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();
    private final MeterRegistry meters;

    OutageGauge(MeterRegistry meters) {
        this.meters = meters;
    }

    void watch(String topic) {
        known.computeIfAbsent(topic, t -> {
            Gauge.builder("redress.inbox.waiting", () -> waiting.contains(t) ? 1 : 0)
                    .description("1 while consumption waits for an outage to end")
                    .tag("topic", t)
                    .register(meters);
            return true;
        });
    }

    void waiting(String topic) {
        waiting.add(topic);
    }

    void over(String topic) {
        waiting.remove(topic);
    }
}
