package org.redress.launcher.stack;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The service clients' secrets, the keys that complaints and webhooks are sealed under and the one that signs links to
 * call-backs: made once, kept beside the data, given to processes by their environment.
 */
final class Secrets {

    private static final String FILE = "secrets.properties";
    private static final String ENCRYPTION_KEYS = "encryption.keys";
    private static final String CALLBACK_KEY = "callback.key";
    private static final String WEBHOOK_KEY = "webhook.key";
    private static final String COMPLAINTS = "complaint-service";
    private static final String NOTIFICATIONS = "notification-service";

    private final Map<String, String> byName;

    private Secrets(Map<String, String> byName) {
        this.byName = byName;
    }

    /** Makes what is missing, so that a part added later gets a secret too. */
    static Secrets in(Home home, List<Part> parts) {
        var file = home.folder().resolve(FILE);
        var known = new TreeMap<>(PropertyFile.read(file));
        var before = known.size();
        parts.stream().filter(Secrets::isClient).forEach(part -> known.computeIfAbsent(part.name(), name -> random()));
        known.computeIfAbsent(ENCRYPTION_KEYS, name -> "local:" + hexadecimal());
        known.computeIfAbsent(CALLBACK_KEY, name -> random());
        known.computeIfAbsent(WEBHOOK_KEY, name -> hexadecimal());
        if (known.size() > before) {
            PropertyFile.write(file, known);
        }
        return new Secrets(known);
    }

    static String of(Home home, String client) {
        return PropertyFile.read(home.folder().resolve(FILE)).get(client);
    }

    /** The identity provider must know all of them, a service its own only. */
    Map<String, String> environmentOf(Part part, List<Part> parts) {
        var variables = new TreeMap<String, String>();
        parts.stream()
                .filter(Secrets::isClient)
                .filter(client -> part.equals(client) || part.name().equals(Stack.IDENTITY))
                .forEach(client -> variables.put(client.secretVariable(), byName.get(client.name())));
        if (part.name().equals(COMPLAINTS)) {
            variables.put("REDRESS_ENCRYPTION_KEYS", byName.get(ENCRYPTION_KEYS));
            variables.put("REDRESS_CALLBACK_KEY", byName.get(CALLBACK_KEY));
        }
        if (part.name().equals(NOTIFICATIONS)) {
            variables.put("REDRESS_WEBHOOK_KEY", byName.get(WEBHOOK_KEY));
        }
        return variables;
    }

    private static boolean isClient(Part part) {
        return part.isSpringBoot() && !part.name().equals(Stack.IDENTITY);
    }

    private static String random() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes());
    }

    private static String hexadecimal() {
        return HexFormat.of().formatHex(randomBytes());
    }

    private static byte[] randomBytes() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
