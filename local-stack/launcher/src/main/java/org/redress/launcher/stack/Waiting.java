package org.redress.launcher.stack;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a state of something outside this process, which cannot call back. */
final class Waiting {

    private static final long STEP_MILLIS = 50;

    private Waiting() {}

    /** Whether the state was reached in time. An interruption ends the waiting and is kept for the caller. */
    static boolean until(BooleanSupplier reached, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() - end >= 0 || !pause()) {
                return false;
            }
        }
        return true;
    }

    private static boolean pause() {
        try {
            Thread.sleep(STEP_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
