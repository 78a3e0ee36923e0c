package org.redress.portal.services;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** routing-service: what no rule could place. */
@Component
public class Queue {

    private final Caller service;

    Queue(Callers callers) {
        this.service = callers.of(Service.ROUTING);
    }

    /** A complaint that waits for a person to name a department; {@code why} is in the reader's language. */
    public record Waiting(UUID complaintId, Instant since, String reason, String why) {}

    /** Longest waiting first; {@code cursor} null for the beginning. */
    public Page<Waiting> waiting(String cursor) {
        Map<String, String> conditions = new HashMap<>(Map.of("limit", "200"));
        if (cursor != null) {
            conditions.put("cursor", cursor);
        }
        return service.get(
                new ParameterizedTypeReference<>() {}, Conditions.address("/api/queue", conditions), conditions);
    }
}
