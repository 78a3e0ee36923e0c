package org.redress.launcher.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Brings all parts to readiness, as many at a time as their needs allow; if one fails, what it started is stopped. */
final class Ascent {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Launch launch;
    private final Consumer<String> say;
    private final long began = System.nanoTime();
    private final Map<Part, RunFile> running = new LinkedHashMap<>();
    private final List<Part> startedHere = new ArrayList<>();
    private final Set<String> ready = new HashSet<>();
    private boolean cancelled;

    Ascent(Launch launch, Consumer<String> say) {
        this.launch = launch;
        this.say = say;
        launch.parts()
                .forEach(part -> RunFile.believed(launch.home().run(), part).ifPresent(run -> running.put(part, run)));
    }

    void run() {
        try {
            if (!Waiting.until(this::step, PATIENCE)) {
                throw new Refused(waitingFor() + " did not become ready within " + PATIENCE.toMinutes() + " minutes");
            }
        } catch (RuntimeException e) {
            cancel();
            throw e;
        }
    }

    /** Ends the ascent, also from another thread: nothing more is started, what was started is stopped. */
    synchronized void cancel() {
        if (!cancelled && ready.size() < launch.parts().size()) {
            cancelled = true;
            new Descent(launch.home(), startedHere, message -> {}).run();
        }
    }

    /** Whether all parts are ready. */
    private synchronized boolean step() {
        if (cancelled) {
            throw new Refused("Starting was interrupted");
        }
        for (var part : launch.parts()) {
            if (!ready.contains(part.name())) {
                advance(part);
            }
        }
        return ready.size() == launch.parts().size();
    }

    private void advance(Part part) {
        if (!running.containsKey(part)) {
            if (ready.containsAll(part.needs())) {
                startedHere.add(part);
                running.put(part, launch.start(part));
            }
        } else if (!running.get(part).isAlive()) {
            throw new Refused(part.name() + " ended while it started; why: "
                    + launch.home().shown(launch.home().log(part)));
        } else if (Probe.isReady(part, launch.session().ports().of(part))) {
            ready.add(part.name());
            say.accept(line(part));
        }
    }

    private String line(Part part) {
        var seconds = (System.nanoTime() - began) / 1e9;
        var how = startedHere.contains(part)
                ? String.format(Locale.ROOT, "ready after %.1f s", seconds)
                : "was already running";
        return String.format(
                Locale.ROOT,
                "  %-22s 127.0.0.1:%-6d %s",
                part.name(),
                launch.session().ports().of(part),
                how);
    }

    private String waitingFor() {
        return launch.parts().stream()
                .map(Part::name)
                .filter(name -> !ready.contains(name))
                .reduce((a, b) -> a + ", " + b)
                .orElse("nothing");
    }
}
