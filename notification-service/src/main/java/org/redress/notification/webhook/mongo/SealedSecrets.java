package org.redress.notification.webhook.mongo;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.bson.Document;
import org.bson.types.Binary;
import org.redress.notification.webhook.model.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** Secrets as they are stored: AES-256-GCM, each under a random initialisation vector. */
final class SealedSecrets {

    private static final Logger LOG = LoggerFactory.getLogger(SealedSecrets.class);
    private static final int IV_BYTES = 16;
    private static final String SEALED = "sealed";
    private static final String UNTIL = "until";

    private final BytesEncryptor encryptor;

    SealedSecrets(SecretKey key) {
        encryptor = new AesBytesEncryptor(key, KeyGenerators.secureRandom(IV_BYTES), CipherAlgorithm.GCM);
    }

    List<Document> write(List<Secret> secrets) {
        return secrets.stream()
                .map(secret -> new Document(
                                SEALED,
                                new Binary(encryptor.encrypt(secret.text().getBytes(StandardCharsets.UTF_8))))
                        .append(UNTIL, secret.until() == null ? null : Date.from(secret.until())))
                .toList();
    }

    /** Without those sealed under another key: a new one can be made for an endpoint that has none left. */
    List<Secret> read(List<Document> stored) {
        return stored.stream().flatMap(secret -> read(secret).stream()).toList();
    }

    private Optional<Secret> read(Document stored) {
        var until = stored.getDate(UNTIL);
        try {
            var text = encryptor.decrypt(stored.get(SEALED, Binary.class).getData());
            return Optional.of(
                    new Secret(new String(text, StandardCharsets.UTF_8), until == null ? null : until.toInstant()));
        } catch (IllegalStateException sealedUnderAnotherKey) {
            LOG.warn("A webhook's secret cannot be opened: was redress.webhooks.key changed?");
            return Optional.empty();
        }
    }
}
