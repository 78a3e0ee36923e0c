package org.redress.notification.webhook.mongo;

import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code redress.webhooks.key}: what the endpoints' secrets are sealed under where they are stored. */
@ConfigurationProperties("redress.webhooks")
record WebhookKey(@DefaultValue("") String key) {

    /** Public knowledge: for developing and testing only. */
    private static final String DEVELOPMENT = "de7e10b3".repeat(8);

    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{64}");

    SecretKey checked(boolean production) {
        if (production && (!FORM.matcher(key).matches() || key.equalsIgnoreCase(DEVELOPMENT))) {
            throw new IllegalStateException("redress.webhooks.key (REDRESS_WEBHOOK_KEY) is not set to 64 hexadecimal"
                    + " digits of your own (openssl rand -hex 32): without it this service serves the profiles local,"
                    + " demo and test only");
        }
        return new SecretKeySpec(HexFormat.of().parseHex(key.isEmpty() ? DEVELOPMENT : key), "AES");
    }

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "WebhookKey";
    }
}
