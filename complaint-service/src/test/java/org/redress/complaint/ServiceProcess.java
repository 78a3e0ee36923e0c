package org.redress.complaint;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.redress.localstack.testing.OwnParts;
import org.redress.localstack.testing.RealParts;

/** The service in a process of its own, so that it can be given little memory, or be killed. */
final class ServiceProcess implements AutoCloseable {

    private final Process process;
    private final int port;

    /** On parts of its own, else it would take events away from the service under test. {@code folder} takes its log and its uploads. */
    ServiceProcess(OwnParts parts, Path folder, String... javaOptions) throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(javaOptions));
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ComplaintServiceApplication.class.getName(),
                "--server.port=" + port,
                "--spring.profiles.active=test",
                "--spring.mongodb.uri=" + parts.mongoUri() + "/complaint",
                "--spring.kafka.bootstrap-servers=" + parts.kafkaServers(),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri="
                        + RealParts.issuer().uri(),
                "--redress.uploads.folder=" + folder.resolve("uploads")));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("service.log").toFile())
                .start();
    }

    Api api() {
        return new Api(port);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
    }
}
