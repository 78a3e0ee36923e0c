package org.redress.complaint.mongo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes words unreadable that must be found again: the same for the same word, and only for who has the key. */
final class SearchKey {

    private static final String ALGORITHM = "HmacSHA256";
    /** 96 bits: no two words of a city's complaints meet by chance. */
    private static final int BYTES = 12;

    private final SecretKeySpec key;

    SearchKey(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String hide(String word) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var hash = mac.doFinal(word.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every JDK has " + ALGORITHM, e);
        }
    }
}
