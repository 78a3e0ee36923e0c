package org.redress.routing.decision;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How many complaints wait for a person; counted now and then, so that a scrape never waits for the database. */
@Component
class QueueGauge {

    private final RoutingCases cases;
    private final AtomicLong waiting = new AtomicLong();

    QueueGauge(RoutingCases cases, MeterRegistry meters) {
        this.cases = cases;
        Gauge.builder("redress.routing.queue.size", waiting, AtomicLong::doubleValue)
                .description("Complaints that wait for a person to name a department")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${redress.routing.queue-count-every:10s}")
    void count() {
        waiting.set(cases.countWaiting());
    }
}
