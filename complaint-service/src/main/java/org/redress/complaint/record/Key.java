package org.redress.complaint.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.redress.complaint.model.CanonicalJson;
import org.redress.complaint.model.Sha256;

/** An idempotency key as its sender's own: two senders may use the same text without meeting. */
public final class Key {

    private static final long VERSION = 0x8000;
    private static final long VARIANT = 1L << 63;

    private Key() {}

    /** A UUID (version 8) that the same sender gets again for the same key. */
    public static UUID toId(String subject, String key) {
        var hash = ByteBuffer.wrap(Sha256.of(scoped(subject, key).getBytes(StandardCharsets.UTF_8)));
        return new UUID((hash.getLong() & ~0xF000L) | VERSION, (hash.getLong() >>> 2) | VARIANT);
    }

    public static String hash(String subject, String key) {
        return Sha256.hex(scoped(subject, key));
    }

    private static String scoped(String subject, String key) {
        return CanonicalJson.of(List.of(subject, key));
    }
}
