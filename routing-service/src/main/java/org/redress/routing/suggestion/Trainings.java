package org.redress.routing.suggestion;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.redress.routing.suggestion.model.Training;

/** Port: what came of the last attempt to learn, and whose turn it is. */
public interface Trainings {

    /** Empty before the first one. */
    Optional<Training> last();

    /** False while another instance learns. The lease only saves work: two that learn at once do no harm. */
    boolean claim(Instant now, Duration lease);

    /** Ends the claim; {@code done} replaces the last attempt unless nothing came of it. */
    void release(Optional<Training> done);
}
