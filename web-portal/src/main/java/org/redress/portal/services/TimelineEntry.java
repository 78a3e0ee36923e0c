package org.redress.portal.services;

import java.time.Instant;
import java.util.Map;

/**
 * One entry of a complaint's history. {@code data} holds the facts of the event; {@code commitments} names every text
 * that belongs to it, {@code texts} those that this reader may see; {@code published} is null until Kafka has it.
 */
public record TimelineEntry(
        long sequence,
        String type,
        Instant occurredAt,
        Actor actor,
        String audience,
        Map<String, Object> data,
        Map<String, String> commitments,
        Map<String, Text> texts,
        String previousHash,
        String hash,
        Place published) {

    public record Actor(String id, String role) {}

    public record Text(String salt, String text) {}

    public record Place(int partition, long offset) {}
}
