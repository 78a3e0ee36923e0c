package org.redress.complaint.model;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.redress.contracts.Actor;

/**
 * Everything beside the complaint on which it depends whether a command may be given: who gives it, for which department
 * (null when none), when, what is known of its clocks, and the rules.
 */
public record Occasion(Actor by, String department, Instant at, Clocks clocks, Rules rules) {

    /** What deadlines say as far as they have been reported. */
    public interface Clocks {

        Clocks UNKNOWN = new Clocks() {
            @Override
            public Optional<Instant> returnUntil() {
                return Optional.empty();
            }

            @Override
            public Optional<OffsetDateTime> dueIn(String stage) {
                return Optional.empty();
            }
        };

        /** Until when an assignment in progress may still be returned. */
        Optional<Instant> returnUntil();

        /** When the running clock of the stage is due, in the legal zone. */
        Optional<OffsetDateTime> dueIn(String stage);
    }
}
