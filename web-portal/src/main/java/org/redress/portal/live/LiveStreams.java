package org.redress.portal.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import org.redress.portal.services.NoticeStream;
import org.redress.portal.services.Refused;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** All open streams: not more than the limits, and none longer than the session of its reader. */
@Component
class LiveStreams implements HttpSessionListener {

    private static final long FOR_AS_LONG_AS_THE_SESSION = 0;
    private static final long RECONNECT_MILLIS = 3_000;

    private final NoticeStream notices;
    private final Arrival arrival;
    private final LiveLimits limits;
    private final OpenRelays open = new OpenRelays();

    LiveStreams(NoticeStream notices, Arrival arrival, LiveLimits limits, MeterRegistry metrics) {
        this.notices = notices;
        this.arrival = arrival;
        this.limits = limits;
        Gauge.builder("redress.portal.live.streams", open, OpenRelays::count)
                .description("Pages that are told of new work")
                .register(metrics);
    }

    /** {@code after}: the last event that the page has had, null when it opens its first stream. */
    SseEmitter open(String session, String after, Locale language) {
        var browser = new SseEmitter(FOR_AS_LONG_AS_THE_SESSION);
        var relay = new Relay(browser, arrival, language, open::remove);
        if (open.count() >= limits.streams()) {
            relay.send(SseEmitter.event().reconnectTime(limits.whenFull().toMillis()));
            relay.close();
            return browser;
        }
        // browsers open six connections to a host: the oldest page gives way, so that pages can still be loaded
        open.add(session, relay, limits.perSession()).forEach(Relay::end);
        relay.send(SseEmitter.event().reconnectTime(reconnectMillis()).comment("open"));
        try {
            var unused = notices.open(after, language, relay).whenComplete((ended, failure) -> finish(relay, failure));
        } catch (OAuth2AuthorizationException signedOut) {
            relay.end();
        }
        return browser;
    }

    private static void finish(Relay relay, Throwable failure) {
        if (failure instanceof CompletionException wrapped && wrapped.getCause() instanceof Refused) {
            relay.end();
        } else {
            relay.close();
        }
    }

    /** Not all at the same moment when a service comes back. */
    private static long reconnectMillis() {
        return RECONNECT_MILLIS + ThreadLocalRandom.current().nextLong(RECONNECT_MILLIS);
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent ended) {
        open.of(ended.getSession().getId()).forEach(Relay::end);
    }

    /** So that a stop need not wait for pages that stay open. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        open.all().forEach(Relay::close);
    }
}
