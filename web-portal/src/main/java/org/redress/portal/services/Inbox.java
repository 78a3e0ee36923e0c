package org.redress.portal.services;

import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** notification-service: the reader's own notices. */
@Component
public class Inbox {

    private static final int LIMIT = 20;

    private final Caller service;

    Inbox(Callers callers) {
        this.service = callers.of(Service.NOTIFICATION);
    }

    /** {@code cursor} null: from the newest. */
    public Page<NoticeRow> list(String cursor) {
        var from = cursor == null ? "" : "&cursor={cursor}";
        var variables = cursor == null ? Map.<String, String>of() : Map.of("cursor", cursor);
        return service.get(new ParameterizedTypeReference<>() {}, "/api/inbox?limit=" + LIMIT + from, variables);
    }
}
