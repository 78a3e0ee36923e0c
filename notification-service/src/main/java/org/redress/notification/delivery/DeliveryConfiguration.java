package org.redress.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.redress.notification.calendar.Calendars;
import org.redress.notification.notice.BusinessTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    @Bean
    QuietHours quietHours(Calendars calendars, BusinessTime time) {
        return new QuietHours(calendars::china, time);
    }

    @Bean
    ByMail byMail(NoticeRouting routing, QuietHours quietHours) {
        return new ByMail(routing, quietHours, Clock.systemUTC());
    }

    @Bean
    DeliverNotices deliverNotices(
            ObjectProvider<Sender> senders,
            Deliveries deliveries,
            QuietHours quietHours,
            DeliverySettings settings,
            MeterRegistry meters) {
        return new DeliverNotices(
                senders.stream().toList(),
                deliveries,
                quietHours,
                settings,
                new DeliveryMetrics(meters),
                Clock.systemUTC());
    }

    @Bean
    Lanes lanes(Deliveries deliveries, DeliverNotices delivery, DeliverySettings settings) {
        return new Lanes(deliveries, delivery, settings);
    }

    @Bean
    DeliveryLoop deliveryLoop(Lanes lanes) {
        return new DeliveryLoop(lanes);
    }

    @Bean
    UndeliveredGauges undeliveredGauges(Deliveries deliveries, MeterRegistry meters) {
        return new UndeliveredGauges(deliveries, meters, Clock.systemUTC());
    }

    @Bean
    ClaimKeeper claimKeeper(Lanes lanes, DeliverySettings settings) {
        return new ClaimKeeper(lanes, settings);
    }
}
