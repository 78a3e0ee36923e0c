package org.redress.portal.services;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** routing-service: what no rule could place. */
@Component
public class Queue {

    private final Caller service;

    Queue(Callers callers) {
        this.service = callers.of(Service.ROUTING);
    }

    /**
     * A complaint that waits for a person to name a department; {@code why} is in the reader's language.
     * {@code suggestionsAway}: its text could not be had.
     */
    public record Waiting(
            UUID complaintId,
            Instant since,
            String reason,
            String why,
            List<Suggestion> suggestions,
            boolean suggestionsAway) {}

    /** Those of the given complaints that wait, with what their texts hint at. */
    public List<Waiting> waiting(Collection<UUID> complaints) {
        if (complaints.isEmpty()) {
            return List.of();
        }
        var ids = complaints.stream().map(UUID::toString).collect(Collectors.joining(","));
        return service.get(
                        new ParameterizedTypeReference<Page<Waiting>>() {},
                        "/api/queue?suggestions=true&complaintId={ids}",
                        ids)
                .items();
    }
}
