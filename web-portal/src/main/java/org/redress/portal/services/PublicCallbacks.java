package org.redress.portal.services;

import java.time.Instant;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;

/** complaint-service's call-backs by link; asked without a token. */
public class PublicCallbacks {

    private static final String PATH = "/public/callbacks/{token}";

    private final Caller service;

    PublicCallbacks(Caller service) {
        this.service = service;
    }

    /** {@code solved} is null until it is answered, {@code reopenUntil} when a reopening is not possible. */
    public record Survey(
            String number, String status, String statusText, boolean answered, Boolean solved, Instant reopenUntil) {}

    public Survey find(String token) {
        return service.get(new ParameterizedTypeReference<>() {}, PATH, token);
    }

    public void answer(String token, Map<String, ?> answer) {
        service.post(Survey.class, null, null, answer, PATH, token);
    }
}
