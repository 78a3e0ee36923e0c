package org.redress.complaint.model;

import java.time.Instant;

/** The end of a complaint's timeline: what the next entry ties on to. */
public record Head(long sequence, String hash, Instant at) {

    /** Before the first entry. */
    public static final Head START = new Head(0, "0".repeat(64), Instant.EPOCH);

    /** Clocks of two instances may run backwards against each other; a timeline never does. */
    public Instant notBefore(Instant now) {
        return now.isBefore(at) ? at : now;
    }
}
