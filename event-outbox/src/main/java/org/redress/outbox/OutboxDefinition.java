package org.redress.outbox;

/**
 * Documents that carry an outbox, and where their events go.
 *
 * @param collection the MongoDB collection
 * @param topic written by this service only; created with twelve partitions when the broker is reachable
 * @param sourcePrefix what comes before the document's id in {@code ce_source}
 * @param compacted whether the topic keeps the last event of each key only, instead of every event for ever
 * @param historyField array whose element with the event's {@code sequence} is told where the record lies
 *     ({@code published: {partition, offset}}); null when there is none
 */
public record OutboxDefinition(
        String collection, String topic, String sourcePrefix, boolean compacted, String historyField) {}
