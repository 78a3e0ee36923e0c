package org.redress.notification.deadline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.redress.contracts.DeadlineEvent;
import org.redress.contracts.DeadlineEvent.DeadlineBreached;
import org.redress.contracts.DeadlineEvent.DeadlineWarning;
import org.redress.notification.deadline.model.Change;

/** How far firing lags behind what is due, and what was fired. */
final class FiringMetrics {

    private final MeterRegistry meters;
    private final AtomicLong behindMillis = new AtomicLong();
    private final Timer lag;

    FiringMetrics(MeterRegistry meters) {
        this.meters = meters;
        Gauge.builder("redress.deadlines.due.lag", behindMillis, millis -> millis.get() / 1000.0)
                .description("How long the longest waiting complaint of the last batch had been due, in business time")
                .baseUnit("seconds")
                .register(meters);
        this.lag = Timer.builder("redress.deadlines.firing.lag")
                .description("Business time from a due instant to the moment its breach was found")
                .register(meters);
        counter("warning");
        counter("breach");
        counter("warning-skipped");
        counter("provisional-date-arrived");
        counter("failure");
    }

    void failed() {
        counter("failure").increment();
    }

    void behind(Duration lagging) {
        behindMillis.set(Math.max(0, lagging.toMillis()));
    }

    void fired(Change change, Instant now) {
        change.events().forEach(event -> fired(event, now));
        counter("warning-skipped").increment(change.skipped().size());
        counter("provisional-date-arrived").increment(change.alarms().size());
    }

    private void fired(DeadlineEvent event, Instant now) {
        if (event instanceof DeadlineWarning) {
            counter("warning").increment();
        }
        if (event instanceof DeadlineBreached breached) {
            counter("breach").increment();
            lag.record(Duration.between(breached.breachedAt().toInstant(), now));
        }
    }

    private Counter counter(String what) {
        return Counter.builder("redress.deadlines.fired")
                .description("What time has brought about")
                .tag("what", what)
                .register(meters);
    }
}
