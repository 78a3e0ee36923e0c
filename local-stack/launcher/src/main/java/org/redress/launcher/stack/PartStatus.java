package org.redress.launcher.stack;

import java.time.Instant;

/** How a part is now. {@code pid} and {@code since} are null when it does not run; outdated: a newer build exists. */
public record PartStatus(String name, Long pid, int port, boolean ready, Instant since, boolean outdated) {

    public boolean runs() {
        return pid != null;
    }
}
