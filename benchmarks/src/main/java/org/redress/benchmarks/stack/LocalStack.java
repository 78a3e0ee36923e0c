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
import java.util.stream.StreamSupport;
import tools.jackson.databind.json.JsonMapper;

/** The stack of {@code ./redress} on free ports and in a folder of its own, started and stopped by the same launcher. */
public final class LocalStack implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> PARTS = List.of(
            "kafka",
            "mongodb",
            "identity",
            "mail",
            "web-portal",
            "complaint-service",
            "routing-service",
            "notification-service");

    private final Path repository;
    private final Path folder;
    private final Map<String, Integer> ports = new HashMap<>();

    public LocalStack(Path repository) throws IOException {
        this.repository = repository;
        this.folder = repository.resolve(".redress/bench");
        for (var part : PARTS) {
            try (var socket = new ServerSocket(0)) {
                ports.put(part, socket.getLocalPort());
            }
        }
        Files.createDirectories(folder);
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
        try {
            launcher(List.of("down"));
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
        ports.forEach((part, port) -> builder.environment()
                .put("REDRESS_" + part.replace('-', '_').toUpperCase(Locale.ROOT) + "_PORT", port.toString()));
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        // the exit code of status tells whether all is ready, which is no failure here
        if (process.waitFor() != 0 && !arguments.get(0).equals("status")) {
            throw new IOException("./redress " + arguments.get(0) + " failed: " + Files.readString(log) + out);
        }
        return out;
    }
}
