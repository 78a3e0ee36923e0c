package org.redress.complaint.record;

/** What a change answers; noted in the same write, so that it takes effect once. */
public sealed interface Origin {

    /** A request without idempotency key. */
    record Plain() implements Origin {}

    /** A request that may be repeated: both are hashes. */
    record Keyed(String key, String request) implements Origin {}

    /** An event consumed from a topic, whose position is kept in {@code field}. */
    record Consumed(String field, long sequence) implements Origin {}
}
