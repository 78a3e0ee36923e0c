package org.redress.outbox;

import java.util.List;
import java.util.Map;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.ExponentialBackOff;

/** One listener container for each subscription. What reaches its error handler is an outage, so it retries for ever. */
final class Consumers implements SmartLifecycle {

    private static final long FIRST_RETRY_MILLIS = 250;
    private static final long LONGEST_RETRY_MILLIS = 5_000;

    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers;

    Consumers(Map<String, Object> configuration, int concurrency, List<Subscribed> subscribed, OutageGauge outages) {
        containers = subscribed.stream()
                .map(c -> container(configuration, concurrency, c, outages))
                .toList();
    }

    private static ConcurrentMessageListenerContainer<String, byte[]> container(
            Map<String, Object> configuration, int concurrency, Subscribed subscribed, OutageGauge outages) {
        var subscription = subscribed.subscription();
        var properties = new ContainerProperties(subscription.topic());
        properties.setGroupId(subscription.consumer());
        properties.setClientId(subscription.consumer() + "-" + subscription.key());
        properties.setMissingTopicsFatal(false);
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setMessageListener((MessageListener<String, byte[]>) message -> {
            subscribed.inbox().receive(message);
            outages.over(subscription.topic());
        });
        var container = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<String, byte[]>(configuration), properties);
        container.setBeanName(subscription.consumer() + "-" + subscription.key());
        container.setConcurrency(concurrency);
        container.setCommonErrorHandler(waitForEver(subscription, outages));
        return container;
    }

    private static DefaultErrorHandler waitForEver(Subscription subscription, OutageGauge outages) {
        var backOff = new ExponentialBackOff(FIRST_RETRY_MILLIS, 2);
        backOff.setMaxInterval(LONGEST_RETRY_MILLIS);
        backOff.setMaxElapsedTime(Long.MAX_VALUE);
        var handler = new DefaultErrorHandler(backOff);
        handler.defaultFalse(false);
        handler.setClassifications(Map.of(), true);
        handler.setRetryListeners((message, failure, attempt) -> outages.waiting(subscription.topic()));
        return handler;
    }

    @Override
    public void start() {
        containers.forEach(ConcurrentMessageListenerContainer::start);
    }

    @Override
    public void stop() {
        containers.forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return containers.stream().anyMatch(ConcurrentMessageListenerContainer::isRunning);
    }

    /** Starts last and stops first. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE / 2;
    }
}
