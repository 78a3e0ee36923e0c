package org.redress.benchmarks.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import tools.jackson.databind.json.JsonMapper;

/** The stack of {@code ./redress}: one of the benchmarks' own beside any other, or that of whoever asks. */
public final class LocalStack implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, Integer> USUAL_PORTS = Map.of(
            "kafka", 9092,
            "mongodb", 27017,
            "identity", 9000,
            "mail", 2525,
            "web-portal", 8080,
            "complaint-service", 8081,
            "routing-service", 8082,
            "notification-service", 8083);

    /** Processors; watching the broker, the store and the clocks takes all parts together about a quarter of one. */
    private static final double BUSY = 0.4;

    private static final long LONGEST_REST_NANOS = TimeUnit.SECONDS.toNanos(40);

    private final Path repository;
    private final Path folder;
    private final Map<String, Integer> ports;
    private double secondsToReady;
    private volatile boolean up;

    private LocalStack(Path repository, Path folder, Map<String, Integer> ports) throws IOException {
        this.repository = repository;
        this.folder = folder;
        this.ports = ports;
        Files.createDirectories(folder);
    }

    /** On free ports and in a folder of its own. */
    public static LocalStack ofItsOwn() throws IOException {
        var ports = new HashMap<String, Integer>();
        for (var part : USUAL_PORTS.keySet()) {
            try (var socket = new ServerSocket(0)) {
                ports.put(part, socket.getLocalPort());
            }
        }
        return new LocalStack(repository(), repository().resolve(".redress/bench"), ports);
    }

    /** The one that {@code ./redress up} has started, or will start, where the environment has its ports. */
    public static LocalStack ofTheUser() throws IOException {
        var ports = new HashMap<String, Integer>();
        USUAL_PORTS.forEach((part, usual) ->
                ports.put(part, Integer.valueOf(System.getenv().getOrDefault(variable(part), usual.toString()))));
        return new LocalStack(repository(), repository().resolve(".redress"), ports);
    }

    private static Path repository() throws IOException {
        return Path.of(System.getProperty("redress.home", ".")).toRealPath();
    }

    private static String variable(String part) {
        return "REDRESS_" + part.replace('-', '_').toUpperCase(Locale.ROOT) + "_PORT";
    }

    /** Empty, in place of any that ran in the folder before. */
    public void startAfresh() throws IOException, InterruptedException {
        up = true; // parts of it at least, from now on
        var begun = System.nanoTime();
        up("--fresh");
        secondsToReady = (System.nanoTime() - begun) / 1e9;
    }

    /** Whether it was started and not stopped since. */
    public boolean isUp() {
        return up;
    }

    /** Also what should no longer be used, since parts of it were stopped. */
    public void down() throws IOException, InterruptedException {
        up = false;
        launcher(List.of("down"));
    }

    /** Until the parts have done what was asked of them and are hardly busier than when nobody asks for anything. */
    public void awaitRest() throws IOException, InterruptedException {
        var parts = parts();
        var end = System.nanoTime() + LONGEST_REST_NANOS;
        double busy;
        do {
            var before = cpuSeconds(parts);
            TimeUnit.SECONDS.sleep(1);
            busy = cpuSeconds(parts) - before;
        } while (busy > BUSY && System.nanoTime() < end);
    }

    private static double cpuSeconds(List<PartProcess> parts) throws IOException {
        var seconds = 0.0;
        for (var part : parts) {
            seconds += part.cpuSeconds();
        }
        return seconds;
    }

    /** How long the last {@link #startAfresh} took. */
    public double secondsToReady() {
        return secondsToReady;
    }

    /** Returns what was printed, once all parts are ready. */
    public String up(String... options) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("up", "--detach"));
        arguments.addAll(List.of(options));
        return launcher(arguments);
    }

    public String token(String kind, String name) throws IOException, InterruptedException {
        return launcher(List.of("token", "--" + kind, name)).strip();
    }

    public String url(String part) {
        return "http://127.0.0.1:" + ports.get(part);
    }

    public int port(String part) {
        return ports.get(part);
    }

    public Path storeFile() {
        return folder.resolve("data/mongodb/store.mv");
    }

    public Path brokerFolder() {
        return folder.resolve("data/kafka");
    }

    public List<PartProcess> parts() throws IOException, InterruptedException {
        var rows = JSON.readTree(launcher(List.of("status", "--json")));
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path("pid").isNumber())
                .map(row -> new PartProcess(
                        row.path("name").asString(), row.path("pid").asLong()))
                .toList();
    }

    public PartProcess part(String name) throws IOException, InterruptedException {
        return parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException(name + " does not run"));
    }

    @Override
    public void close() {
        if (!up) {
            return;
        }
        try {
            down();
        } catch (IOException e) {
            System.err.println("redress: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String launcher(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dredress.home=" + repository,
                "-Dredress.folder=" + folder,
                "-Dfile.encoding=UTF-8",
                "-jar",
                repository.resolve(".redress/apps/launcher/local-launcher.jar").toString()));
        command.addAll(arguments);
        var log = folder.resolve("launcher.log");
        var builder = new ProcessBuilder(command).redirectError(log.toFile());
        ports.forEach((part, port) -> builder.environment().put(variable(part), port.toString()));
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        // the exit code of status tells whether all is ready, which is no failure here
        if (process.waitFor() != 0 && !arguments.get(0).equals("status")) {
            throw new IOException("./redress " + arguments.get(0) + " failed: " + Files.readString(log) + out);
        }
        return out;
    }
}
