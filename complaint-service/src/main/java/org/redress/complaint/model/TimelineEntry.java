package org.redress.complaint.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.redress.contracts.Actor;

/**
 * One link of a complaint's history. {@code data} is the published event; of {@code texts} only the commitments are
 * covered by {@code hash}, the SHA-256 of the previous hash and the canonical public part.
 */
public record TimelineEntry(
        long sequence,
        String type,
        Instant occurredAt,
        Actor actor,
        Audience audience,
        Map<String, Object> data,
        Map<String, String> commitments,
        Map<String, SaltedText> texts,
        String previousHash,
        String hash) {

    /** Ties what happened on to the end of the timeline. */
    static TimelineEntry after(
            Head head, String type, Step step, Map<String, Object> data, Map<String, SaltedText> texts) {
        var commitments = new TreeMap<String, String>();
        texts.forEach((field, text) -> commitments.put(field, text.commitment()));
        var event = step.event();
        var at = event.occurredAt().truncatedTo(ChronoUnit.MILLIS);
        var audience = Audience.of(event);
        var open = new TimelineEntry(
                head.sequence() + 1, type, at, event.actor(), audience, data, commitments, texts, head.hash(), null);
        return open.sealed();
    }

    private TimelineEntry sealed() {
        return new TimelineEntry(
                sequence, type, occurredAt, actor, audience, data, commitments, texts, previousHash, expectedHash());
    }

    /** What {@link #hash} must be if nobody has changed the public part since. */
    public String expectedHash() {
        var part = new TreeMap<String, Object>();
        part.put("sequence", sequence);
        part.put("type", type);
        part.put("occurredAt", occurredAt.toString());
        part.put("actor", Map.of("id", actor.id(), "role", actor.role().name()));
        part.put("audience", audience.name());
        part.put("data", data);
        part.put("commitments", commitments);
        return Sha256.hex(previousHash + CanonicalJson.of(part));
    }

    public Head head() {
        return new Head(sequence, hash, occurredAt);
    }
}
