package org.redress.notification.deadline.kafka;

import java.time.Clock;
import java.util.HashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.redress.contracts.Topics;
import org.redress.notification.deadline.Certainty;
import org.redress.notification.deadline.Grace;
import org.redress.notification.deadline.KeepClocks;
import org.redress.outbox.Subscription;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeadlineKafkaConfiguration {

    private static final String CONSUMER = "notification-service";
    private static final int PATIENCE_MILLIS = 3_000;
    private static final int RECONNECT_MILLIS = 500;

    @Bean
    Subscription complaintEvents(KeepClocks clocks) {
        return new Subscription(CONSUMER, Topics.COMPLAINTS, "deadlines", true, new ComplaintEvents(clocks));
    }

    @Bean(destroyMethod = "close")
    Admin brokerAdmin(KafkaProperties kafka) {
        var settings = new HashMap<>(kafka.buildAdminProperties());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MILLIS);
        return Admin.create(settings);
    }

    @Bean
    BrokerWatch brokerWatch(Admin brokerAdmin, Grace grace) {
        return new BrokerWatch(brokerAdmin, grace.wall(), Clock.systemUTC());
    }

    @Bean
    Certainty certainty(Admin brokerAdmin, BrokerWatch broker, Clock clock) {
        return new Watermarks(brokerAdmin, CONSUMER, broker, clock, Clock.systemUTC());
    }
}
