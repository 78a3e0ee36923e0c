package org.redress.outbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** One listener container for each subscription. What reaches its error handler is an outage, so it retries for ever. */
final class Consumers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Consumers.class);
    private static final long ASK_EVERY_MILLIS = 200;
    private static final long FIRST_RETRY_MILLIS = 250;
    private static final long LONGEST_RETRY_MILLIS = 5_000;

    private final Map<String, Object> adminConfiguration;
    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers;
    private volatile Thread starter;

    Consumers(
            Map<String, Object> configuration,
            Map<String, Object> adminConfiguration,
            int concurrency,
            List<Subscribed> subscribed,
            OutageGauge outages) {
        this.adminConfiguration = adminConfiguration;
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
        var poll = new Poll(subscription, subscribed.inbox());
        properties.setMessageListener((BatchMessageListener<String, byte[]>) messages -> {
            poll.receive(messages);
            outages.over(subscription.topic());
        });
        properties.setConsumerRebalanceListener(new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                subscribed.inbox().partitionsMoved();
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                subscribed.inbox().partitionsMoved();
            }
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

    /** Does not hold up the service: it answers people also while the broker or a topic's owner is away. */
    @Override
    public void start() {
        starter = new Thread(this::startAll, "consumers-start");
        starter.setDaemon(true);
        starter.start();
    }

    private void startAll() {
        try (var topics = new TopicWatch(adminConfiguration)) {
            var waiting = new ArrayList<>(containers);
            while (!waiting.isEmpty()) {
                for (var container : List.copyOf(waiting)) {
                    if (topics.exists(container.getContainerProperties().getTopics()[0])) {
                        container.start();
                        waiting.remove(container);
                    }
                }
                TimeUnit.MILLISECONDS.sleep(ASK_EVERY_MILLIS);
            }
        } catch (InterruptedException stopping) {
            LOG.info("Stopped before all topics were there");
        }
    }

    @Override
    public void stop() {
        var thread = starter;
        starter = null;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
        containers.forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return starter != null;
    }

    /** Starts last and stops first. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE / 2;
    }
}
