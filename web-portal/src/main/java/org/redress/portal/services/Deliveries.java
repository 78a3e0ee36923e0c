package org.redress.portal.services;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** notification-service: to whom notices went, over what, and what became of them. */
@Component
public class Deliveries {

    private static final String NOTICES = "/api/notices";
    private static final int LIMIT = 20;
    private static final int OF_ONE_CASE = 100;

    private final Caller service;

    Deliveries(Callers callers) {
        this.service = callers.of(Service.NOTIFICATION);
    }

    /**
     * A notice on its way.
     *
     * @param recipient such as {@code DEPARTMENT:PLANNING}
     * @param reason a code, perhaps with a number after it; null when there is nothing to explain
     * @param nextAttemptAt null unless it is still to be delivered
     */
    public record Row(
            String id,
            String number,
            String title,
            Instant at,
            String recipient,
            String channel,
            String status,
            String reason,
            int attempts,
            Instant nextAttemptAt) {

        public String recipientKind() {
            return recipient.substring(0, recipient.indexOf(':'));
        }

        public String recipientId() {
            return recipient.substring(recipient.indexOf(':') + 1);
        }

        public String reasonCode() {
            return Reasons.code(reason);
        }

        /** The number after the code; may be empty. */
        public String reasonNumber() {
            return Reasons.number(reason);
        }
    }

    /** {@code cursor} null: from the newest. */
    public Page<Row> withStatus(String status, String cursor) {
        var conditions = new LinkedHashMap<String, String>();
        conditions.put("status", status);
        var query = "?limit=" + LIMIT + "&status={status}";
        if (cursor != null) {
            conditions.put("cursor", cursor);
            query += "&cursor={cursor}";
        }
        return service.get(new ParameterizedTypeReference<>() {}, NOTICES + query, conditions);
    }

    /** The newest of one case. */
    public List<Row> about(UUID complaintId) {
        return service.get(
                        new ParameterizedTypeReference<Page<Row>>() {},
                        NOTICES + "?limit=" + OF_ONE_CASE + "&complaintId={id}",
                        complaintId)
                .items();
    }

    public void resend(String id) {
        service.post(Map.class, null, null, Map.of(), NOTICES + "/{id}/resend", id);
    }
}
