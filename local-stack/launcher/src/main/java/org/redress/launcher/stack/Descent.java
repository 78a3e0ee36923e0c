package org.redress.launcher.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Stops parts, last started first, and only processes known to be ours: asked first, killed after a grace. */
record Descent(Home home, List<Part> parts, Consumer<String> say, Duration grace) {

    private static final Duration AFTER_KILL = Duration.ofSeconds(5);

    Descent(Home home, List<Part> parts, Consumer<String> say) {
        this(home, parts, say, Duration.ofSeconds(20));
    }

    void run() {
        var reversed = new ArrayList<>(parts);
        Collections.reverse(reversed);
        reversed.forEach(this::stop);
    }

    private void stop(Part part) {
        RunFile.believed(home.run(), part).ifPresent(run -> stop(part, run));
        RunFile.delete(home.run(), part);
    }

    private void stop(Part part, RunFile run) {
        var began = System.nanoTime();
        ProcessHandle.of(run.pid()).ifPresent(ProcessHandle::destroy);
        var gracefully = Waiting.until(() -> !run.isAlive(), grace);
        if (!gracefully) {
            ProcessHandle.of(run.pid()).ifPresent(ProcessHandle::destroyForcibly);
            if (!Waiting.until(() -> !run.isAlive(), AFTER_KILL)) {
                throw new Refused("Cannot stop " + part.name() + ", process " + run.pid());
            }
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        say.accept(String.format(
                Locale.ROOT, "  %-22s %s after %.1f s", part.name(), gracefully ? "stopped" : "killed", seconds));
    }
}
