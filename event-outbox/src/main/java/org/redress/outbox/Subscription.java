package org.redress.outbox;

/**
 * A topic one service consumes.
 *
 * @param consumer Kafka consumer group, also the name in the dead-letter topic
 * @param collection holds one document per subject, which keeps the position in this topic
 * @param createsDocument whether the first event of a subject may create its document
 */
public record Subscription(
        String consumer, String topic, String collection, boolean createsDocument, EventHandler handler) {

    /** Name of the topic inside {@code positions} and {@code parked}. */
    String key() {
        return ReceivedEvent.key(topic);
    }
}
