package org.redress.notification.webhook.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.redress.edge.Page;
import org.redress.edge.Problem;
import org.redress.notification.webhook.ManageWebhooks;
import org.redress.notification.webhook.model.Endpoint;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints of other programs, as administrators keep them. */
@RestController
@Tag(name = "Webhooks")
class WebhookController {

    static final String PATH = "/api/webhooks";

    private final ManageWebhooks webhooks;

    WebhookController(ManageWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GetMapping(PATH)
    @Operation(summary = "The endpoints that are told of milestones, the oldest first")
    Page<WebhookItem> list() {
        var now = Instant.now();
        return new Page<>(
                webhooks.all().stream()
                        .map(endpoint -> WebhookItem.of(endpoint, now))
                        .toList(),
                null);
    }

    @PostMapping(PATH)
    @Operation(
            summary = "Adds an endpoint; its secret is told this once",
            description = "Calls are signed as Standard Webhooks want it: webhook-id (the notice, the same in every"
                    + " repeat), webhook-timestamp, webhook-signature. They carry ids, codes and dates only. An answer"
                    + " 2xx within 10 seconds counts as delivered; all else is tried again for a day, 410 ends it.")
    ResponseEntity<WebhookItem> add(@RequestBody WebhookRequest request) {
        var asked = request.check(webhooks);
        try {
            var added = webhooks.add(asked.url(), asked.description(), asked.milestones());
            return ResponseEntity.created(URI.create(PATH + "/" + added.id()))
                    .body(WebhookItem.withItsSecret(added, Instant.now()));
        } catch (ManageWebhooks.TooMany tooMany) {
            throw Problem.of(HttpStatus.CONFLICT, "too-many-webhooks", ManageWebhooks.MOST);
        }
    }

    @GetMapping(PATH + "/{id}")
    @Operation(summary = "One endpoint")
    WebhookItem one(@PathVariable UUID id) {
        return item(webhooks.find(id));
    }

    @PutMapping(PATH + "/{id}")
    @Operation(summary = "Changes address, description and what it is told of; not its secret")
    WebhookItem describe(@PathVariable UUID id, @RequestBody WebhookRequest request) {
        var asked = request.check(webhooks);
        return item(webhooks.describe(id, asked.url(), asked.description(), asked.milestones()));
    }

    @DeleteMapping(PATH + "/{id}")
    @Operation(summary = "Removes an endpoint; what it was still to be told is skipped")
    ResponseEntity<Void> remove(@PathVariable UUID id) {
        if (!webhooks.remove(id)) {
            throw Problem.notFound();
        }
        return ResponseEntity.noContent().build();
    }

    @PostMapping(PATH + "/{id}/rotate")
    @Operation(
            summary = "Makes a new secret, told this once",
            description = "For a day the earlier one signs too, so that the receiver has time to exchange it.")
    WebhookItem rotate(@PathVariable UUID id) {
        return webhooks.rotate(id)
                .map(endpoint -> WebhookItem.withItsSecret(endpoint, Instant.now()))
                .orElseThrow(Problem::notFound);
    }

    @PostMapping(PATH + "/{id}/enable")
    @Operation(summary = "Tells it again from now on; what it missed is sent by a replay")
    WebhookItem enable(@PathVariable UUID id) {
        return item(webhooks.enable(id));
    }

    @PostMapping(PATH + "/{id}/disable")
    @Operation(summary = "Tells it nothing any more")
    WebhookItem disable(@PathVariable UUID id) {
        return item(webhooks.disable(id));
    }

    private static WebhookItem item(Optional<Endpoint> found) {
        return found.map(endpoint -> WebhookItem.of(endpoint, Instant.now())).orElseThrow(Problem::notFound);
    }
}
