package org.redress.notification.deadline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** How much is being watched; counted at intervals, so that a scrape costs no query. */
final class OpenClockGauges implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OpenClockGauges.class);
    private static final Duration EVERY = Duration.ofSeconds(15);

    private final OpenWork work;
    private volatile Counted counted = new Counted(0, 0);
    private volatile ScheduledExecutorService timer;

    OpenClockGauges(OpenWork work, MeterRegistry meters) {
        this.work = work;
        Gauge.builder("redress.deadlines.open", () -> counted.open())
                .description("Clocks that run, are paused, or are late and waited for")
                .register(meters);
        Gauge.builder("redress.deadlines.provisional", () -> counted.provisional())
                .description("Open clocks whose due date waits for the calendar of its year")
                .register(meters);
    }

    private record Counted(long open, long provisional) {

        static Counted of(OpenWork work) {
            var open = new LongAdder();
            var provisional = new LongAdder();
            work.forEach(clock -> {
                open.increment();
                provisional.add(clock.provisional() ? 1 : 0);
            });
            return new Counted(open.sum(), provisional.sum());
        }
    }

    private void count() {
        try {
            counted = Counted.of(work);
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
