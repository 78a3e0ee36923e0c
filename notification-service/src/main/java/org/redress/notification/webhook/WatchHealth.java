package org.redress.notification.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.redress.contracts.Role;
import org.redress.notification.notice.NoticeBook;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.notice.model.Notice;
import org.redress.notification.notice.model.NoticeStatus;
import org.redress.notification.notice.model.Recipient;
import org.redress.notification.webhook.model.Endpoint;
import org.redress.notification.webhook.model.Endpoint.Disabled;
import org.redress.notification.webhook.model.Endpoint.Disabled.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Disables an endpoint that is gone, or to which nothing could be delivered for too long, and tells administrators. */
class WatchHealth {

    private static final Logger LOG = LoggerFactory.getLogger(WatchHealth.class);
    /** More often a success need not be noted. */
    private static final Duration NOTED_EVERY = Duration.ofSeconds(5);

    private final Endpoints endpoints;
    private final KnownEndpoints known;
    private final NoticeBook notices;
    private final Duration patience;
    private final MeterRegistry meters;
    private final Clock wallClock;
    private final Clock businessClock;
    private final Map<UUID, Instant> noted = new ConcurrentHashMap<>();

    WatchHealth(
            Endpoints endpoints,
            KnownEndpoints known,
            NoticeBook notices,
            Duration patience,
            MeterRegistry meters,
            Clock wallClock,
            Clock businessClock) {
        this.endpoints = endpoints;
        this.known = known;
        this.notices = notices;
        this.patience = patience;
        this.meters = meters;
        this.wallClock = wallClock;
        this.businessClock = businessClock;
    }

    void succeeded(Endpoint endpoint) {
        var now = wallClock.instant();
        var last = noted.get(endpoint.id());
        if (endpoint.health().failingSince() != null || last == null || now.isAfter(last.plus(NOTED_EVERY))) {
            noted.put(endpoint.id(), now);
            endpoints.succeeded(endpoint.id(), now);
        }
    }

    void failed(Endpoint endpoint, boolean gone) {
        var now = wallClock.instant();
        if (endpoint.health().failingSince() == null) {
            endpoints.failed(endpoint.id(), now);
        }
        if (gone) {
            disable(endpoint.id(), new Disabled(Reason.GONE, now));
        } else if (endpoint.health().isFailingSince(now.minus(patience))) {
            disable(endpoint.id(), new Disabled(Reason.FAILING, now));
        }
    }

    /** The notice first: made of what is stored it is the same from every instance, and from one that comes back. */
    private void disable(UUID id, Disabled disabled) {
        var endpoint = endpoints.find(id).filter(Endpoint::isActive);
        if (endpoint.isEmpty() || endpoint.get().health().failingSince() == null) {
            return; // by another instance, or something succeeded meanwhile
        }
        notices.record(List.of(told(endpoint.get())));
        if (endpoints.disable(id, disabled)) {
            var reason = disabled.reason().name().toLowerCase(Locale.ROOT);
            meters.counter("redress.webhooks.disabled", "reason", reason).increment();
            LOG.warn("Webhook {} disabled: {}", id, reason);
        }
        known.forget();
    }

    /** Of no complaint: the endpoint's id stands in for one. */
    private Notice told(Endpoint endpoint) {
        return new Notice(
                endpoint.id(),
                "",
                endpoint.health().failingSince().getEpochSecond(),
                Milestone.WEBHOOK_DISABLED,
                endpoint.url().getHost(),
                Recipient.role(Role.ADMIN),
                Channel.IN_APP,
                businessClock.instant(),
                null,
                false,
                NoticeStatus.SENT,
                null);
    }
}
