package org.redress.notification.deadline;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.redress.notification.BackgroundLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread of its own that looks at what is due, so that a burst of deadlines slows nothing else. */
final class FiringLoop extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(FiringLoop.class);

    private final FireDeadlines firing;
    private final Duration poll;
    private final int batch;

    FiringLoop(FireDeadlines firing, DeadlineSettings settings) {
        super("deadline-firing");
        this.firing = firing;
        this.poll = settings.poll();
        this.batch = settings.batch();
    }

    @Override
    protected void round() throws InterruptedException {
        if (!mayHaveMore()) {
            TimeUnit.MILLISECONDS.sleep(poll.toMillis());
        }
    }

    /** An outage of the database is waited out; what was claimed comes up again when its lease is over. */
    private boolean mayHaveMore() throws InterruptedException {
        try {
            return firing.step(batch);
        } catch (RuntimeException failure) {
            LOG.warn("Deadlines not looked at: {}", failure.getClass().getName());
            return false;
        }
    }
}
