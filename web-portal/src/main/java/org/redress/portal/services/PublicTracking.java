package org.redress.portal.services;

import java.time.OffsetDateTime;
import org.springframework.core.ParameterizedTypeReference;

/** complaint-service's public answer about one complaint; asked without a token. */
public class PublicTracking {

    private final Caller service;

    PublicTracking(Caller service) {
        this.service = service;
    }

    /** {@code department} and {@code promisedAt} are null as long as there is none. */
    public record Tracked(
            String status, String statusText, Office department, OffsetDateTime promisedAt, Boolean provisional) {}

    public record Office(String code, String zh, String en) {

        public String name(boolean chinese) {
            var name = chinese ? zh : en;
            return name == null ? code : name;
        }
    }

    public Tracked find(String code) {
        return service.get(new ParameterizedTypeReference<>() {}, "/public/complaints/{code}", code);
    }
}
