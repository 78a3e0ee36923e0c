package org.redress.routing.decision.mongo;

import java.nio.charset.StandardCharsets;
import org.redress.contracts.RoutingEvent;
import org.redress.outbox.EventJson;

/** A decision as it was published, kept under its sequence until the case that it was made on is told again. */
record StoredDecision(String type, String data) {

    static final String FIELD = "published";

    private static final EventJson JSON = new EventJson();

    RoutingEvent toModel() {
        return (RoutingEvent)
                JSON.read(type, data.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
