package org.redress.notification.webhook;

import java.time.Clock;
import java.util.stream.Stream;
import org.redress.notification.delivery.Deliveries.Lane;
import org.redress.notification.notice.Dispatch;
import org.redress.notification.notice.Expansion;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.Notice;
import org.redress.notification.notice.model.Recipient;
import org.redress.notification.webhook.model.Endpoint;

/** A milestone once for each endpoint that wants it, however many people are told of it; programs know no quiet hours. */
final class ByWebhook implements Expansion {

    private final KnownEndpoints endpoints;
    private final Clock wallClock;

    ByWebhook(KnownEndpoints endpoints, Clock wallClock) {
        this.endpoints = endpoints;
        this.wallClock = wallClock;
    }

    @Override
    public Stream<Dispatch> of(Notice inApp) {
        return endpoints
                .all()
                .filter(endpoint -> endpoint.wants(inApp.milestone()))
                .map(to -> of(inApp, to));
    }

    Dispatch of(Notice inApp, Endpoint to) {
        var recipient = Recipient.webhook(to.id());
        return new Dispatch(
                Dispatch.pending(inApp, recipient, Channel.WEBHOOK), lane(to).name(), true, wallClock.instant());
    }

    /** Each endpoint has one of its own. */
    static Lane lane(Endpoint endpoint) {
        return new Lane(Channel.WEBHOOK, endpoint.id().toString());
    }
}
