package org.redress.portal.services;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** notification-service: endpoints of other programs, as administrators keep them. */
@Component
public class Webhooks {

    private static final String ALL = "/api/webhooks";
    private static final String ONE = ALL + "/{id}";

    private final Caller service;

    Webhooks(Callers callers) {
        this.service = callers.of(Service.NOTIFICATION);
    }

    /**
     * An endpoint.
     *
     * @param milestones empty: all
     * @param status {@code ACTIVE}, or why it is disabled
     * @param secret null but when it has just been made
     */
    public record Webhook(
            String id,
            String url,
            String description,
            List<String> milestones,
            String status,
            Instant disabledAt,
            Instant createdAt,
            Instant lastSuccessAt,
            Instant failingSince,
            Instant earlierSecretUntil,
            String secret) {

        public boolean isActive() {
            return "ACTIVE".equals(status);
        }
    }

    /** @param reason a code, perhaps with a number after it; null when it was delivered */
    public record Tried(boolean delivered, String reason) {

        public String reasonCode() {
            return Reasons.code(reason);
        }

        public String reasonNumber() {
            return Reasons.number(reason);
        }
    }

    public List<Webhook> all() {
        return service.get(new ParameterizedTypeReference<Page<Webhook>>() {}, ALL)
                .items();
    }

    public Webhook one(String id) {
        return service.get(new ParameterizedTypeReference<>() {}, ONE, id);
    }

    public Webhook add(Map<String, ?> described) {
        return service.post(Webhook.class, null, null, described, ALL);
    }

    public void describe(String id, Map<String, ?> described) {
        service.put(Webhook.class, described, ONE, id);
    }

    public void remove(String id) {
        service.delete(ONE, id);
    }

    public Webhook rotate(String id) {
        return service.post(Webhook.class, null, null, Map.of(), ONE + "/rotate", id);
    }

    public void enable(String id) {
        service.post(Webhook.class, null, null, Map.of(), ONE + "/enable", id);
    }

    public void disable(String id) {
        service.post(Webhook.class, null, null, Map.of(), ONE + "/disable", id);
    }

    public Tried test(String id) {
        return service.post(Tried.class, null, null, Map.of(), ONE + "/test", id);
    }

    /** How many notices are on their way. */
    public int replay(String id, String since) {
        return (Integer) service.post(Map.class, null, null, Map.of(), ONE + "/replay?since={since}", id, since)
                .get("notices");
    }

    /** {@code status} null: whatever became of them; {@code cursor} null: from the newest. */
    public Page<Deliveries.Row> deliveries(String id, String status, String cursor) {
        var conditions = new LinkedHashMap<String, String>();
        conditions.put("id", id);
        var query = new StringBuilder("?limit=20");
        Map.of("status", status == null ? "" : status, "cursor", cursor == null ? "" : cursor)
                .forEach((name, value) -> {
                    if (!value.isEmpty()) {
                        conditions.put(name, value);
                        query.append('&').append(name).append("={").append(name).append('}');
                    }
                });
        return service.get(new ParameterizedTypeReference<>() {}, ONE + "/deliveries" + query, conditions);
    }
}
