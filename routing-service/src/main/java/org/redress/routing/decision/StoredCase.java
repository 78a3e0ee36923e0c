package org.redress.routing.decision;

import java.util.UUID;
import org.redress.routing.decision.model.RoutingCase;

/** A case as read, with what a write must find unchanged. {@code sequence} is that of the last event it emitted. */
public record StoredCase(RoutingCase routingCase, long version, long sequence) {

    static StoredCase none(UUID complaintId) {
        return new StoredCase(RoutingCase.unknown(complaintId), 0, 0);
    }
}
