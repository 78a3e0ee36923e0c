package org.redress.complaint.encryption;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code redress.encryption.*}. {@code keys}: the first seals, the others only open what they sealed before. */
@ConfigurationProperties("redress.encryption")
record EncryptionSettings(@DefaultValue List<String> keys) {

    /** Public knowledge: for developing and testing only. */
    private static final Key DEVELOPMENT = Key.parse("development:" + "de7e10b3".repeat(8));

    KeyRing toKeyRing(boolean production) {
        var parsed = keys.stream().map(Key::parse).toList();
        if (production && parsed.isEmpty()) {
            throw new IllegalStateException(
                    "redress.encryption.keys (REDRESS_ENCRYPTION_KEYS) is not set: without a key"
                            + " this service serves the profiles local, demo and test only");
        }
        if (production && parsed.stream().anyMatch(key -> key.secret().equals(DEVELOPMENT.secret()))) {
            throw new IllegalStateException(
                    "redress.encryption.keys has the development key, which is public knowledge:"
                            + " it serves the profiles local, demo and test only");
        }
        if (parsed.stream().map(Key::name).distinct().count() < parsed.size()) {
            throw new IllegalArgumentException("Two of redress.encryption.keys have the same name");
        }
        return new KeyRing(parsed.isEmpty() ? List.of(DEVELOPMENT) : parsed);
    }
}
