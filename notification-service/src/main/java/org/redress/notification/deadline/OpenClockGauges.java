package org.redress.notification.deadline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** How much is being watched; counted at intervals, so that a scrape costs no query. */
final class OpenClockGauges implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OpenClockGauges.class);
    private static final Duration EVERY = Duration.ofSeconds(15);

    private final Deadlines deadlines;
    private volatile Deadlines.OpenClocks counted = new Deadlines.OpenClocks(0, 0);
    private volatile ScheduledExecutorService timer;

    OpenClockGauges(Deadlines deadlines, MeterRegistry meters) {
        this.deadlines = deadlines;
        Gauge.builder("redress.deadlines.open", () -> counted.open())
                .description("Clocks that run, are paused, or are late and waited for")
                .register(meters);
        Gauge.builder("redress.deadlines.provisional", () -> counted.provisional())
                .description("Open clocks whose due date waits for the calendar of its year")
                .register(meters);
    }

    private void count() {
        try {
            counted = deadlines.countOpen();
        } catch (RuntimeException away) {
            LOG.debug("Gauges keep their last values: {}", away.getClass().getName());
        }
    }

    @Override
    public void start() {
        timer = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "open-clocks");
            thread.setDaemon(true);
            return thread;
        });
        var unused = timer.scheduleWithFixedDelay(this::count, 1, EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        timer.shutdownNow();
        timer = null;
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
