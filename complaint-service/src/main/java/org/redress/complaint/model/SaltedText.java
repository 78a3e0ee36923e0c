package org.redress.complaint.model;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A free-text or personal value with 32 random bytes (hex). Only its commitment enters the hash chain, so both can be
 * deleted later and the chain still verifies.
 */
public record SaltedText(String salt, String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static SaltedText of(String text) {
        var salt = new byte[32];
        RANDOM.nextBytes(salt);
        return new SaltedText(HexFormat.of().formatHex(salt), text);
    }

    /** SHA-256 of salt and text, lower-case hex. */
    public String commitment() {
        var hash = Sha256.of(HexFormat.of().parseHex(salt), text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }

    /** Keeps what people wrote out of logs. */
    @Override
    public String toString() {
        return "SaltedText[" + text.length() + " characters]";
    }
}
