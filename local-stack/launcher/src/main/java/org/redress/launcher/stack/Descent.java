package org.redress.launcher.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Stops parts, and only processes known to be ours: last started first, as many at a time as are needed by none that still
 * runs.
 */
final class Descent {

    private final Home home;
    private final List<Part> parts;
    private final Consumer<String> say;
    private final Duration grace;
    private final Map<Part, RunFile> running = new LinkedHashMap<>();
    private final Map<Part, Stopping> stopping = new LinkedHashMap<>();

    Descent(Home home, List<Part> parts, Consumer<String> say) {
        this(home, parts, say, Duration.ofSeconds(20));
    }

    Descent(Home home, List<Part> parts, Consumer<String> say, Duration grace) {
        this.home = home;
        this.parts = new ArrayList<>(parts);
        this.say = say;
        this.grace = grace;
        Collections.reverse(this.parts);
    }

    void run() {
        for (var part : parts) {
            RunFile.believed(home.run(), part)
                    .ifPresentOrElse(run -> running.put(part, run), () -> RunFile.delete(home.run(), part));
        }
        if (!Waiting.until(this::step, Stopping.longest(grace).multipliedBy(parts.size()))) {
            throw new Refused("Stopping was interrupted");
        }
    }

    /** Whether none runs any more. */
    private boolean step() {
        for (var part : List.copyOf(running.keySet())) {
            if (!stopping.containsKey(part) && !isNeeded(part)) {
                stopping.put(part, Stopping.begin(part, running.get(part), grace));
            }
            if (stopping.containsKey(part) && stopping.get(part).isDone()) {
                running.remove(part);
                RunFile.delete(home.run(), part);
                say.accept(stopping.get(part).line());
            }
        }
        return running.isEmpty();
    }

    private boolean isNeeded(Part part) {
        return running.keySet().stream().anyMatch(other -> other.needs().contains(part.name()));
    }
}
