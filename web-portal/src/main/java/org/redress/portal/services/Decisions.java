package org.redress.portal.services;

import java.util.Optional;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** routing-service: which department, and why. For staff. */
@Component
public class Decisions {

    private final Caller service;

    Decisions(Callers callers) {
        this.service = callers.of(Service.ROUTING);
    }

    /** Empty while there is none, and for departments that it does not concern. */
    public Optional<RoutingDecision> find(UUID complaint) {
        try {
            return Optional.of(service.get(new ParameterizedTypeReference<>() {}, "/api/decisions/{id}", complaint));
        } catch (Refused refused) {
            if (refused.problem().status() == HttpStatus.NOT_FOUND.value()) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}
