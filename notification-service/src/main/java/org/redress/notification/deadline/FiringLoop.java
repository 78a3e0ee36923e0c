package org.redress.notification.deadline;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** A thread of its own that looks at what is due, so that a burst of deadlines slows nothing else. */
final class FiringLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FiringLoop.class);

    private static final Duration STOP_WITHIN = Duration.ofSeconds(2);

    private final FireDeadlines firing;
    private final Duration poll;
    private final int batch;
    private volatile Thread worker;

    FiringLoop(FireDeadlines firing, DeadlineSettings settings) {
        this.firing = firing;
        this.poll = settings.poll();
        this.batch = settings.batch();
    }

    @Override
    public void start() {
        worker = new Thread(this::run, "deadline-firing");
        worker.setDaemon(true);
        worker.start();
    }

    private void run() {
        while (Thread.currentThread() == worker) {
            try {
                if (!mayHaveMore()) {
                    TimeUnit.MILLISECONDS.sleep(poll.toMillis());
                }
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    /** An outage of the database is waited out; what was claimed comes up again when its lease is over. */
    private boolean mayHaveMore() {
        try {
            return firing.step(batch);
        } catch (RuntimeException failure) {
            LOG.warn("Deadlines not looked at: {}", failure.getClass().getName());
            return false;
        }
    }

    @Override
    public void stop() {
        var thread = worker;
        worker = null;
        if (thread == null) {
            return;
        }
        thread.interrupt();
        try {
            thread.join(STOP_WITHIN.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
