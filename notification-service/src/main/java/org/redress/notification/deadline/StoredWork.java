package org.redress.notification.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.redress.notification.deadline.model.OpenClock;

/** Port: complaints and their open clocks, as stored. */
public interface StoredWork {

    /**
     * @param changedSince empty for all that have an open clock; else those changed then or later, also with none any more
     */
    void forEach(Optional<Instant> changedSince, BiConsumer<String, List<OpenClock>> action);
}
