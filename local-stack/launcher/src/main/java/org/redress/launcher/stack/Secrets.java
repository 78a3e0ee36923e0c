package org.redress.launcher.stack;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The service clients' secrets: made once, kept beside the data, given to processes by their environment. */
final class Secrets {

    private static final String FILE = "secrets.properties";

    private final Map<String, String> byPart;

    private Secrets(Map<String, String> byPart) {
        this.byPart = byPart;
    }

    /** Makes what is missing, so that a part added later gets a secret too. */
    static Secrets in(Home home, List<Part> parts) {
        var file = home.folder().resolve(FILE);
        var known = new TreeMap<>(PropertyFile.read(file));
        var added = parts.stream()
                .filter(Secrets::isClient)
                .filter(part -> known.putIfAbsent(part.name(), random()) == null)
                .count();
        if (added > 0) {
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
                .forEach(client -> variables.put(client.secretVariable(), byPart.get(client.name())));
        return variables;
    }

    private static boolean isClient(Part part) {
        return part.isSpringBoot() && !part.name().equals(Stack.IDENTITY);
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
