package org.redress.notification.webhook;

import java.util.Optional;
import java.util.UUID;
import org.redress.notification.delivery.Outcome;
import org.redress.notification.delivery.Sender;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.Notice;
import org.redress.notification.webhook.model.Endpoint;
import org.redress.notification.webhook.model.Message;

/** Calls the endpoint that a notice is for, and keeps in mind how that went. */
final class WebhookSender implements Sender {

    private final KnownEndpoints known;
    private final Endpoints stored;
    private final Calls calls;
    private final WatchHealth health;

    WebhookSender(KnownEndpoints known, Endpoints stored, Calls calls, WatchHealth health) {
        this.known = known;
        this.stored = stored;
        this.calls = calls;
        this.health = health;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public Outcome send(Notice notice) {
        var endpoint = find(UUID.fromString(notice.recipient().id()));
        if (endpoint.isEmpty()) {
            return new Outcome.Skipped("webhook-deleted");
        }
        if (!endpoint.get().isActive()) {
            return new Outcome.Skipped("webhook-disabled");
        }
        return call(endpoint.get(), notice);
    }

    /** What is to end unsent is looked up anew: another instance may have added or enabled it just now. */
    private Optional<Endpoint> find(UUID id) {
        return known.find(id).filter(Endpoint::isActive).or(() -> stored.find(id));
    }

    private Outcome call(Endpoint endpoint, Notice notice) {
        var answer = calls.call(endpoint, Message.of(notice));
        if (answer.isDelivered()) {
            health.succeeded(endpoint);
            return new Outcome.Delivered();
        }
        var gone = answer.status() == Calls.Answer.GONE;
        health.failed(endpoint, gone);
        return gone || Calls.Answer.FORBIDDEN_ADDRESS.equals(answer.failure())
                ? new Outcome.Refused(answer.failure())
                : new Outcome.Retry(answer.failure());
    }
}
