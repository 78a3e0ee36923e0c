package org.redress.routing.suggestion;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks now and then whether there is enough to learn from, on a thread of its own: learning takes its time. */
@Component
public class BackgroundLearning implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundLearning.class);

    private final LearnFromAssignments learning;
    private final LearningSettings settings;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "learning");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean running;

    BackgroundLearning(LearnFromAssignments learning, LearningSettings settings) {
        this.learning = learning;
        this.settings = settings;
    }

    /** As soon as what is under way is done. */
    public void soon() {
        worker.execute(() -> learn(true));
    }

    private void learn(boolean asked) {
        try {
            learning.learn(asked);
        } catch (RuntimeException failure) {
            // the next look comes anyway; the message of a failure could quote a text
            LOG.warn("Nothing learnt for now: {}", failure.getClass().getName());
        }
    }

    @Override
    public void start() {
        running = true;
        var every = settings.learnEvery().toMillis();
        var unused = worker.scheduleWithFixedDelay(() -> learn(false), every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        worker.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
