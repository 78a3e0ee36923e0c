package org.redress.routing.decision;

import java.util.Map;
import java.util.UUID;
import org.redress.contracts.RoutingEvent;
import org.redress.routing.decision.model.RoutingCase;

/**
 * A case as read, with what a write must find unchanged. {@code sequence} is that of the last event it emitted;
 * {@code published}: what it emitted before it was lost and is told again, by sequence.
 */
public record StoredCase(RoutingCase routingCase, long version, long sequence, Map<Long, RoutingEvent> published) {

    public StoredCase {
        published = Map.copyOf(published);
    }

    static StoredCase none(UUID complaintId) {
        return new StoredCase(RoutingCase.unknown(complaintId), 0, 0, Map.of());
    }

    /** What it emitted as the {@code next}th from here on before it was lost; null when nothing is known of that. */
    RoutingEvent published(int next) {
        return published.get(sequence + next);
    }
}
