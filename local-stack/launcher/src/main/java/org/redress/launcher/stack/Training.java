package org.redress.launcher.stack;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * Starts the whole stack once, on free ports and nobody's data, so that each JVM learns which classes its part needs.
 * One that learns nothing is only slower to start.
 */
record Training(Home home, List<Part> parts, Consumer<String> say) {

    /** An archive is written while the JVM ends, which takes seconds. */
    private static final Duration GRACE = Duration.ofMinutes(2);

    void run() throws IOException {
        var folder = Files.createTempDirectory(home.applications(), "training");
        var scratch = new Home(home.repository(), folder);
        try {
            scratch.create();
            startAndStop(scratch);
            keepLogs(folder.resolve("logs"));
        } finally {
            Home.delete(folder);
        }
    }

    private void startAndStop(Home scratch) throws IOException {
        var session = new Session("local", Ports.of(parts, freePorts()));
        var launch = new Launch(scratch, parts, session, Optional.empty(), Secrets.in(scratch, parts));
        var interrupted = new Thread(() -> new Descent(scratch, parts, line -> {}, Duration.ZERO).run(), "untrain");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            new Ascent(launch, line -> {}).run();
        } catch (Refused e) {
            say.accept(
                    "  (later starts are slower: " + e.getMessage() + ", now " + home.shown(home.trainingLogs()) + ")");
        }
        new Descent(scratch, parts, line -> {}, GRACE).run();
        Runtime.getRuntime().removeShutdownHook(interrupted);
    }

    private Map<String, String> freePorts() throws IOException {
        var ports = new HashMap<String, String>();
        for (var part : parts) {
            ports.put(part.portVariable(), Integer.toString(freePort()));
        }
        return ports;
    }

    private void keepLogs(Path logs) throws IOException {
        var kept = home.trainingLogs();
        Home.delete(kept);
        Files.createDirectories(kept.getParent());
        Files.move(logs, kept);
    }

    /** Below those that systems hand out to whoever connects: it must be free again when what listens there comes back. */
    static int freePort() throws IOException {
        for (var port = ThreadLocalRandom.current().nextInt(20_000, 32_000); ; port++) {
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // the next one, then
            }
        }
    }
}
