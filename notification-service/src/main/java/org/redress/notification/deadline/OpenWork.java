package org.redress.notification.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.redress.notification.deadline.model.OpenClock;

/**
 * Every open clock, in memory. Each look reads what was changed since the one before, so it costs what has happened, not
 * what is open. The times of changes are those of the machines that wrote them: they may differ by {@link #OVERLAP}, and
 * what was missed nevertheless is found when all is read anew.
 */
public final class OpenWork {

    static final Duration OVERLAP = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofHours(1);

    private final StoredWork stored;
    private final Clock wallClock;
    private Map<String, List<OpenClock>> open = Map.of();
    private Instant readAnewAt = Instant.MIN;
    private Instant lookedAt = Instant.MIN;

    OpenWork(StoredWork stored, Clock wallClock) {
        this.stored = stored;
        this.wallClock = wallClock;
    }

    public synchronized void forEach(Consumer<OpenClock> action) {
        look();
        open.values().forEach(clocks -> clocks.forEach(action));
    }

    private void look() {
        var now = wallClock.instant();
        if (now.isBefore(readAnewAt)) {
            stored.forEach(Optional.of(lookedAt.minus(OVERLAP)), this::replace);
        } else {
            var anew = new HashMap<String, List<OpenClock>>();
            stored.forEach(Optional.empty(), anew::put);
            open = anew;
            readAnewAt = now.plus(KEPT);
        }
        lookedAt = now;
    }

    private void replace(String complaint, List<OpenClock> clocks) {
        if (clocks.isEmpty()) {
            open.remove(complaint);
        } else {
            open.put(complaint, clocks);
        }
    }
}
