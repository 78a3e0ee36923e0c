package org.redress.identity;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** {@code serviceSecrets} by client id; blank means "not given". {@code keyFile} holds the private signing key. */
@ConfigurationProperties("redress.identity")
record IdentitySettings(
        Path keyFile, String audience, Duration tokenLife, URI portal, Map<String, String> serviceSecrets) {

    /** Under both names a browser on this machine may know it by. */
    List<String> portalAddresses() {
        var address = portal.toString();
        return Stream.of(address, address.replace("//127.0.0.1", "//localhost"))
                .distinct()
                .toList();
    }

    boolean hasSecret(String client) {
        return !serviceSecrets.getOrDefault(client, "").isBlank();
    }

    /** The secret of a client that must have one. */
    String secretOf(String client) {
        if (!hasSecret(client)) {
            throw new IllegalStateException("No secret for the client " + client + ": set REDRESS_CLIENT_SECRET_"
                    + client.replace('-', '_').toUpperCase(Locale.ROOT));
        }
        return serviceSecrets.get(client);
    }
}
