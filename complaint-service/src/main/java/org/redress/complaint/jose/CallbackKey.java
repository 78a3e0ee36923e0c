package org.redress.complaint.jose;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code redress.callback.key}: the secret without which nobody can make a link to a call-back. */
@ConfigurationProperties("redress.callback")
record CallbackKey(@DefaultValue("") String key) {

    /** Public knowledge: for developing and testing only. */
    private static final String DEVELOPMENT = "development key, known to everybody";

    private static final int SHORTEST = 32;

    String secret(boolean production) {
        if (production && (key.length() < SHORTEST || key.equals(DEVELOPMENT))) {
            throw new IllegalStateException("redress.callback.key (REDRESS_CALLBACK_KEY) is not set to a secret of "
                    + SHORTEST
                    + " characters or more (openssl rand -hex 32): without it this service serves the profiles"
                    + " local, demo and test only");
        }
        return key.isEmpty() ? DEVELOPMENT : key;
    }

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "CallbackKey";
    }
}
