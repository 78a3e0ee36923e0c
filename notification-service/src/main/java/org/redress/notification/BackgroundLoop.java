package org.redress.notification;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/** A daemon thread that does the same over and over from the start of the service to its stop. */
public abstract class BackgroundLoop implements SmartLifecycle {

    private static final Duration STOP_WITHIN = Duration.ofSeconds(2);

    private final String name;
    private volatile Thread worker;

    protected BackgroundLoop(String name) {
        this.name = name;
    }

    /** One round, its pause included; interrupted when the service stops. */
    protected abstract void round() throws InterruptedException;

    @Override
    public final void start() {
        worker = new Thread(this::run, name);
        worker.setDaemon(true);
        worker.start();
    }

    private void run() {
        try {
            while (Thread.currentThread() == worker) {
                round();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final void stop() {
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
    public final boolean isRunning() {
        return worker != null;
    }
}
