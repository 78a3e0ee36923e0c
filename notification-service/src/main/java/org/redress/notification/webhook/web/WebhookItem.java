package org.redress.notification.webhook.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.webhook.model.Endpoint;
import org.redress.notification.webhook.model.Endpoint.Disabled;
import org.redress.notification.webhook.model.Secret;

/** An endpoint as administrators see it. All instants are wall time. */
record WebhookItem(
        UUID id,
        URI url,
        String description,

        @Schema(description = "Empty: all") List<Milestone> milestones,

        @Schema(description = "ACTIVE, or why it is not told any more: FAILING, GONE or BY_HAND")
        String status,

        @Schema(description = "Null while it is active") Instant disabledAt,

        Instant createdAt,
        Instant lastSuccessAt,

        @Schema(description = "Since when nothing has been delivered although it was tried; else null")
        Instant failingSince,

        @Schema(description = "Until when the secret before the present one signs too; null when there is none")
        Instant earlierSecretUntil,

        @Schema(description = "Told once, when it has just been made; else null")
        String secret) {

    static final String ACTIVE = "ACTIVE";

    static WebhookItem of(Endpoint endpoint, Instant now) {
        return item(endpoint, null, now);
    }

    static WebhookItem withItsSecret(Endpoint endpoint, Instant now) {
        return item(endpoint, endpoint.secrets().get(0), now);
    }

    private static WebhookItem item(Endpoint endpoint, Secret secret, Instant now) {
        Disabled disabled = endpoint.disabled();
        return new WebhookItem(
                endpoint.id(),
                endpoint.url(),
                endpoint.description(),
                endpoint.milestones().stream().sorted().toList(),
                disabled == null ? ACTIVE : disabled.reason().name(),
                disabled == null ? null : disabled.at(),
                endpoint.createdAt(),
                endpoint.health().lastSuccessAt(),
                endpoint.health().failingSince(),
                endpoint.earlierSecretUntil(now).orElse(null),
                secret == null ? null : secret.text());
    }
}
