package org.redress.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaTemplate;

/** A subscription with what is needed to take its records, put them aside and replay them. */
record Subscribed(
        Subscription subscription, Positions positions, Delivery delivery, DeadLetters deadLetters, Inbox inbox) {

    static Subscribed to(
            Subscription subscription,
            MongoTemplate mongo,
            KafkaTemplate<String, byte[]> kafka,
            EventJson json,
            MeterRegistry meters,
            Clock wallClock) {
        var counters = new InboxCounters(meters, subscription);
        var positions = new Positions(mongo, subscription);
        var delivery = new Delivery(subscription, positions, json, counters);
        var deadLetters = new DeadLetters(kafka, subscription);
        var inbox = new Inbox(subscription, positions, delivery, deadLetters, counters, wallClock);
        return new Subscribed(subscription, positions, delivery, deadLetters, inbox);
    }
}
