package org.redress.complaint.record;

/** What a change answers; noted in the same write, so that it takes effect once. */
public sealed interface Origin {

    /** A request without idempotency key. */
    record Plain() implements Origin {}

    /** A request that may be repeated: both are hashes. */
    record Keyed(String key, String request) implements Origin {}

    /** Events consumed from a topic, from the {@code first} sequence to the {@code last}; {@code field} keeps how far. */
    record Consumed(String field, long first, long last) implements Origin {

        public Consumed(String field, long sequence) {
            this(field, sequence, sequence);
        }
    }
}
