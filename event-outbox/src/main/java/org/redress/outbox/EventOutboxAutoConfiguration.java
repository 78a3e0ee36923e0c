package org.redress.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.redress.contracts.Topics;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Wires publishing and consuming. Back-off, leases and ages are wall time, whatever the business clock shows. */
@AutoConfiguration(after = {KafkaAutoConfiguration.class, DataMongoAutoConfiguration.class})
class EventOutboxAutoConfiguration {

    private static final Clock WALL_CLOCK = Clock.systemUTC();

    @Bean
    EventJson eventJson() {
        return new EventJson();
    }

    /** A bean, so that its producer is closed with the context. */
    @Bean
    DefaultKafkaProducerFactory<String, byte[]> eventProducerFactory(KafkaProperties kafka) {
        return new DefaultKafkaProducerFactory<>(ReliableKafka.producer(kafka));
    }

    @Bean
    KafkaTemplate<String, byte[]> eventKafkaTemplate(DefaultKafkaProducerFactory<String, byte[]> eventProducerFactory) {
        return new KafkaTemplate<>(eventProducerFactory);
    }

    @Bean
    Topology topology(KafkaProperties kafka, ObjectProvider<IndexedStore> stores) {
        return new Topology(ReliableKafka.admin(kafka), stores);
    }

    @Bean
    MongoClientSettingsBuilderCustomizer reliableStoreSettings() {
        return ReliableStore::settings;
    }

    @Bean
    static BeanPostProcessor outageTranslation() {
        return OutageTranslator.ofEveryFactory();
    }

    /** Health contributor "store". */
    @Bean
    HealthIndicator storeHealthIndicator(MongoTemplate mongo) {
        return new ReliableStore(mongo);
    }

    @Bean
    Outboxes outboxes(
            MongoTemplate mongo,
            KafkaTemplate<String, byte[]> eventKafkaTemplate,
            Topology topology,
            EventJson json,
            MeterRegistry meters) {
        return new Outboxes(mongo, eventKafkaTemplate, topology, json, meters, WALL_CLOCK);
    }

    @Bean
    SubscribedTopics subscribedTopics(
            List<Subscription> subscriptions,
            MongoTemplate mongo,
            KafkaTemplate<String, byte[]> eventKafkaTemplate,
            Topology topology,
            EventJson json,
            MeterRegistry meters) {
        subscriptions.forEach(s -> topology.needsTopic(Topics.deadLetters(s.topic(), s.consumer()), false));
        return new SubscribedTopics(subscriptions.stream()
                .map(s -> Subscribed.to(s, mongo, eventKafkaTemplate, json, meters, WALL_CLOCK))
                .toList());
    }

    @Bean
    Consumers consumers(
            KafkaProperties kafka,
            SubscribedTopics topics,
            MeterRegistry meters,
            @Value("${redress.events.concurrency:3}") int concurrency) {
        var outages = new OutageGauge(meters);
        topics.all().forEach(s -> outages.watch(s.subscription().topic()));
        return new Consumers(
                ReliableKafka.consumer(kafka), ReliableKafka.admin(kafka), concurrency, topics.all(), outages);
    }

    @Bean
    TopicLog topicLog(KafkaProperties kafka) {
        return new TopicLog(ReliableKafka.reader(kafka));
    }

    @Bean
    DeadLetterReader deadLetterReader(TopicLog log) {
        return new DeadLetterReader(log);
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(SubscribedTopics topics, Topology topology, DeadLetterReader reader) {
        return new DeadLettersEndpoint(topics.all(), topology, reader, new Replay(reader));
    }

    @Bean
    @ConditionalOnMissingBean
    EmbeddedStoreGuard embeddedStoreGuard(MongoTemplate mongo, Environment environment) {
        return new EmbeddedStoreGuard(mongo, environment);
    }

    /** Wrapped, so that Spring does not take it for a list of beans. */
    record SubscribedTopics(List<Subscribed> all) {}
}
