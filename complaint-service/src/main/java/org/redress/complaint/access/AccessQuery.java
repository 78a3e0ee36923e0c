package org.redress.complaint.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which accesses are asked for, latest first; empty conditions ask nothing. {@code to} is not included. */
public record AccessQuery(
        Optional<UUID> complaint,
        Optional<String> account,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<Place> after,
        int limit) {

    /** The last row of the page before. */
    public record Place(Instant at, UUID id) {}
}
