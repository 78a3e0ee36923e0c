package org.redress.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code ./redress} hands over to once all is built, on a stack of its own: free ports and an own folder, so that
 * a stack already running on this machine is left alone. One stack serves all stories of this JVM and is stopped at the
 * end.
 */
public final class Redress {

    public record Result(int exit, String out, String err) {

        public JsonNode json() {
            return JSON.readTree(out);
        }
    }

    public static final JsonMapper JSON = new JsonMapper();
    static final List<String> PARTS = List.of(
            "complaint-service",
            "kafka",
            "routing-service",
            "mongodb",
            "notification-service",
            "identity",
            "mail",
            "web-portal");

    private static final long PATIENCE_SECONDS = 240;
    private static final Redress STACK = new Redress();

    private final Path repository = Path.of(System.getProperty("redress.repository", ".."));
    private final Path folder =
            Path.of("target", System.getProperty("redress.stack", "stack")).toAbsolutePath();
    private final Path files = Path.of("target", "files").toAbsolutePath();
    private final Map<String, Integer> ports = new HashMap<>();

    /** As far as these tests have not themselves stopped or killed a part since. */
    private volatile boolean up;

    private Redress() {
        PARTS.forEach(part -> ports.put(part, freePort()));
        create(files);
        if (Files.exists(folder)) {
            must("down"); // left running by a test run that was killed
            delete(folder);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> run("down")));
    }

    /** Up and ready. */
    public static synchronized Redress stack() {
        if (!STACK.up) {
            STACK.must("up", "--detach");
            STACK.up = true;
        }
        return STACK;
    }

    public Result must(String... arguments) {
        var result = run(arguments);
        if (result.exit() != 0) {
            throw new AssertionError("./redress " + String.join(" ", arguments) + " exited with " + result.exit() + "\n"
                    + result.out() + "\n" + result.err());
        }
        return result;
    }

    public Result run(String... arguments) {
        if (arguments[0].equals("down")) {
            up = false;
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dredress.home=" + repository,
                "-Dredress.folder=" + folder,
                "-Dfile.encoding=UTF-8",
                "-jar",
                repository
                        .resolve("local-stack/launcher/target/local-launcher.jar")
                        .toString()));
        command.addAll(List.of(arguments));
        try {
            var out = file(".out");
            var err = file(".err");
            var builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment());
            var process = builder.start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroy(); // so that it stops what it has started
                throw new AssertionError(command + " did not end\n" + Files.readString(out) + Files.readString(err));
            }
            return new Result(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        ports.forEach((part, port) -> environment.put(
                "REDRESS_" + part.replace('-', '_').toUpperCase(Locale.ROOT) + "_PORT", port.toString()));
        return environment;
    }

    int port(String part) {
        return ports.get(part);
    }

    public String url(String part) {
        return "http://127.0.0.1:" + port(part);
    }

    String brokers() {
        return "127.0.0.1:" + port("kafka");
    }

    Path logs() {
        return folder.resolve("logs");
    }

    /** The faults that a part has written down, to be shown beside an answer that none of its promises explains. */
    String faults(String part) {
        try (var lines = Files.lines(logs().resolve(part + ".log"))) {
            return lines.filter(line -> line.contains(" ERROR ")).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new file for whatever a test hands over or is handed. */
    Path file(String suffix) {
        try {
            return Files.createTempFile(files, "e2e", suffix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The row of one part in {@code status --json}; empty when the part does not exist. */
    JsonNode status(String part) {
        for (var row : run("status", "--json").json()) {
            if (row.path("name").asString("").equals(part)) {
                return row;
            }
        }
        return JSON.missingNode();
    }

    ProcessHandle process(String part) {
        return ProcessHandle.of(status(part).path("pid").asLong()).orElseThrow();
    }

    public void kill(String part) {
        kill(process(part));
    }

    /** As a crash would: no chance to say good-bye. */
    void kill(ProcessHandle process) {
        up = false;
        process.destroyForcibly();
        process.onExit().join();
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path tree) {
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Below those that systems hand out to whoever connects: it must be free again when what listens there comes back. */
    private static int freePort() {
        for (var port = ThreadLocalRandom.current().nextInt(20_000, 32_000); ; port++) {
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // the next one, then
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
