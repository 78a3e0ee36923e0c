package org.redress.launcher.stack;

import java.time.Duration;
import java.util.Locale;

/** One part on its way down: asked first, killed after a grace. */
final class Stopping {

    private static final Duration AFTER_KILL = Duration.ofSeconds(5);

    private final Part part;
    private final RunFile run;
    private final Duration grace;
    private final long began = System.nanoTime();
    private boolean killed;

    private Stopping(Part part, RunFile run, Duration grace) {
        this.part = part;
        this.run = run;
        this.grace = grace;
    }

    static Stopping begin(Part part, RunFile run, Duration grace) {
        ProcessHandle.of(run.pid()).ifPresent(ProcessHandle::destroy);
        return new Stopping(part, run, grace);
    }

    static Duration longest(Duration grace) {
        return grace.plus(AFTER_KILL);
    }

    boolean isDone() {
        if (!run.isAlive()) {
            return true;
        }
        if (!killed && since().compareTo(grace) >= 0) {
            killed = true;
            ProcessHandle.of(run.pid()).ifPresent(ProcessHandle::destroyForcibly);
        }
        if (since().compareTo(longest(grace)) >= 0) {
            throw new Refused("Cannot stop " + part.name() + ", process " + run.pid());
        }
        return false;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "  %-22s %s after %.1f s",
                part.name(),
                killed ? "killed" : "stopped",
                since().toMillis() / 1e3);
    }

    private Duration since() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
