package org.redress.benchmarks.floor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** The floor in a process of its own, with the memory and compiler settings that the services of the local stack have. */
public final class FloorProcess implements AutoCloseable {

    private final Process process;
    private final URI address;

    public FloorProcess(int storePort, int brokerPort, int documentBytes, int eventBytes) throws IOException {
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-Dsun.net.httpserver.nodelay=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Floor.class.getName(),
                        Integer.toString(storePort),
                        Integer.toString(brokerPort),
                        Integer.toString(documentBytes),
                        Integer.toString(eventBytes)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var line = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
        if (line == null || !line.startsWith("READY ")) {
            throw new IOException("The floor did not start");
        }
        address = URI.create("http://127.0.0.1:" + line.substring("READY ".length()));
    }

    public URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
