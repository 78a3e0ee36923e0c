package org.redress.complaint.encryption;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;

/**
 * Seals texts with AES-256-GCM, each under a random initialisation vector, and opens them again. A sealed text begins
 * with the name of its key, so that texts sealed under earlier keys stay readable.
 */
public final class KeyRing {

    private static final char END_OF_NAME = ':';
    private static final int IV_BYTES = 16;

    private final Map<String, BytesEncryptor> byName = new LinkedHashMap<>();
    private final String current;

    /** The first key seals. */
    KeyRing(List<Key> keys) {
        keys.forEach(key -> byName.put(key.name(), encryptor(key)));
        current = keys.get(0).name();
    }

    private static BytesEncryptor encryptor(Key key) {
        return new AesBytesEncryptor(key.secret(), KeyGenerators.secureRandom(IV_BYTES), CipherAlgorithm.GCM);
    }

    /** The key that seals now. */
    public String current() {
        return current;
    }

    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    public String seal(String text) {
        return seal(current, text);
    }

    public String seal(String name, String text) {
        var sealed = byName.get(name).encrypt(text.getBytes(StandardCharsets.UTF_8));
        return name + END_OF_NAME + Base64.getEncoder().encodeToString(sealed);
    }

    /** Throws {@link KeyMissing} without its key; any other failure means that somebody has changed it. */
    public String open(String sealed) {
        var name = nameOf(sealed);
        var encryptor = byName.get(name);
        if (encryptor == null) {
            throw new KeyMissing(name);
        }
        var text = encryptor.decrypt(Base64.getDecoder().decode(sealed.substring(name.length() + 1)));
        return new String(text, StandardCharsets.UTF_8);
    }

    public static String nameOf(String sealed) {
        return sealed.substring(0, sealed.indexOf(END_OF_NAME));
    }

    /** To be waited out as an outage is: the text can be read once its key is configured. */
    public static final class KeyMissing extends DataAccessResourceFailureException {
        private static final long serialVersionUID = 1L;

        KeyMissing(String name) {
            super("redress.encryption.keys has no key '" + name + "'");
        }
    }
}
