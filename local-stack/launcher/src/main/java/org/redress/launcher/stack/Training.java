package org.redress.launcher.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts a part once, alone and on nobody's data, only to learn which classes a start needs. */
record Training(Home home, Part part, Application application) {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** An address where nothing listens: a service must not reach anybody's data while it is trained. */
    private static final String NOWHERE = "127.0.0.1:1";

    private static final Map<String, String> ALONE = Map.of(
            "SPRING_PROFILES_ACTIVE",
            "local",
            "REDRESS_KAFKA_SERVERS",
            NOWHERE,
            "REDRESS_MONGODB_URI",
            "mongodb://" + NOWHERE,
            "REDRESS_ISSUER",
            "http://" + NOWHERE);

    /** Whether the archive was written. A service ends by itself once it is wired, a broker or a store is ended. */
    boolean writes(Path archive) throws IOException {
        var folder = Files.createTempDirectory(home.applications(), "training");
        var port = freePort();
        var process = JavaProcess.start(
                command(archive, folder, port), environment(folder), folder, home.preparationLog(part));
        try {
            if (!part.isSpringBoot()) {
                Waiting.until(() -> Probe.isReady(part, port) || !process.isAlive(), PATIENCE);
                process.destroy();
            }
            Waiting.until(() -> !process.isAlive(), PATIENCE);
        } finally {
            process.destroyForcibly().onExit().join();
            Home.delete(folder);
        }
        return Files.exists(archive) && Files.size(archive) > 0;
    }

    private List<String> command(Path archive, Path folder, int port) {
        var command = new ArrayList<>(application.options());
        command.add("-XX:ArchiveClassesAtExit=" + archive);
        if (part.isSpringBoot()) {
            command.add("-Dspring.context.exit=onRefresh");
        }
        command.addAll(application.program());
        if (!part.isSpringBoot()) {
            command.addAll(List.of(folder.resolve("data").toString(), Integer.toString(port)));
        }
        return command;
    }

    private static Map<String, String> environment(Path folder) {
        var environment = new HashMap<>(ALONE);
        environment.put("REDRESS_IDENTITY_KEY_FILE", folder.resolve("key.json").toString());
        Parts.bundled().forEach(part -> environment.put(part.secretVariable(), "training"));
        return environment;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
