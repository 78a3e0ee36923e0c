package org.redress.notification.webhook.model;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/** What an endpoint knows a call of ours by. {@code until} is null for the newest, which has no end yet. */
public record Secret(String text, Instant until) {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(PREFIX + Base64.getEncoder().encodeToString(bytes), null);
    }

    public Secret endingAt(Instant end) {
        return new Secret(text, until == null || end.isBefore(until) ? end : until);
    }

    boolean isValidAt(Instant now) {
        return until == null || now.isBefore(until);
    }

    byte[] key() {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "Secret until " + until;
    }
}
