package org.redress.notification.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.redress.notification.delivery.Deliveries;
import org.redress.notification.delivery.Sender;
import org.redress.notification.notice.NoticeBook;
import org.redress.notification.notice.NoticeStore;
import org.redress.notification.notice.RecordedNotices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    private static final Clock WALL = Clock.systemUTC();

    @Bean
    KnownEndpoints knownEndpoints(Endpoints endpoints, WebhookSettings settings) {
        return new KnownEndpoints(endpoints::all, settings.refresh());
    }

    @Bean
    ByWebhook byWebhook(KnownEndpoints known) {
        return new ByWebhook(known, WALL);
    }

    @Bean
    WatchHealth watchHealth(
            Endpoints endpoints,
            KnownEndpoints known,
            NoticeBook notices,
            WebhookSettings settings,
            MeterRegistry meters,
            Clock clock) {
        return new WatchHealth(endpoints, known, notices, settings.disableAfter(), meters, WALL, clock);
    }

    @Bean
    Sender webhookSender(KnownEndpoints known, Endpoints endpoints, Calls calls, WatchHealth health) {
        return new WebhookSender(known, endpoints, calls, health);
    }

    @Bean
    ManageWebhooks manageWebhooks(Endpoints endpoints, KnownEndpoints known, Calls calls, WebhookSettings settings) {
        return new ManageWebhooks(endpoints, known, calls, settings.rotationGrace(), WALL);
    }

    @Bean
    ReplayNotices replayNotices(
            RecordedNotices recorded, NoticeStore notices, Deliveries deliveries, ByWebhook webhooks) {
        return new ReplayNotices(recorded, notices, deliveries, webhooks);
    }
}
