package org.redress.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** With which profile and ports the running parts were started; later calls must find them whatever their environment. */
record Session(String profile, Ports ports) {

    private static final Map<String, String> ADDRESSES = Map.of(
            "kafka",
            "REDRESS_KAFKA_SERVERS=127.0.0.1:",
            "mongodb",
            "REDRESS_MONGODB_URI=mongodb://127.0.0.1:",
            Stack.IDENTITY,
            "REDRESS_ISSUER=http://127.0.0.1:");

    /** Empty when no part runs: then the file is a leftover. */
    static Optional<Session> running(Home home, List<Part> parts) {
        var values = PropertyFile.read(file(home));
        if (values.isEmpty()
                || parts.stream()
                        .noneMatch(part -> RunFile.believed(home.run(), part).isPresent())) {
            return Optional.empty();
        }
        return Optional.of(new Session(values.get("profile"), Ports.of(parts, values)));
    }

    void write(Home home, List<Part> parts) {
        var values = new HashMap<>(ports.toEnvironment(parts));
        values.put("profile", profile);
        PropertyFile.write(file(home), values);
    }

    /** What every part is told about the others. */
    Map<String, String> toEnvironment(Home home, List<Part> parts) {
        var environment = new HashMap<>(ports.toEnvironment(parts));
        environment.put("SPRING_PROFILES_ACTIVE", profile);
        parts.stream()
                .filter(part -> ADDRESSES.containsKey(part.name()))
                .map(part -> ADDRESSES.get(part.name()) + ports.of(part))
                .map(assignment -> assignment.split("=", 2))
                .forEach(assignment -> environment.put(assignment[0], assignment[1]));
        environment.put(
                "REDRESS_IDENTITY_KEY_FILE",
                home.data().resolve("identity").resolve("signing-key.json").toString());
        return environment;
    }

    static void forget(Home home) {
        try {
            Files.deleteIfExists(file(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Home home) {
        return home.run().resolve("stack.properties");
    }
}
