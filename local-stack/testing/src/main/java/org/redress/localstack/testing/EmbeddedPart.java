package org.redress.localstack.testing;

import java.util.function.Supplier;

/** A part inside this process; {@code launch} starts it anew on the same port and folder. */
final class EmbeddedPart<T extends AutoCloseable> implements Part {

    private final String address;
    private final Supplier<T> launch;
    private T running;

    EmbeddedPart(String address, Supplier<T> launch) {
        this.address = address;
        this.launch = launch;
        this.running = launch.get();
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public synchronized void stop() {
        if (running == null) {
            return;
        }
        try {
            running.close();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot stop " + address, e);
        }
        running = null;
    }

    @Override
    public synchronized void start() {
        if (running == null) {
            running = launch.get();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
