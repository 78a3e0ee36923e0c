package org.redress.localstack.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A running broker whose acknowledged records survive {@code kill -9} and a restart on the same folder. */
public final class LocalBroker implements AutoCloseable {

    private static final int DEFAULT_PORT = 9092;

    private final BrokerSettings settings;
    private final FolderLock lock;
    private final KafkaRaftServer server;

    private LocalBroker(BrokerSettings settings, FolderLock lock) {
        this.settings = settings;
        this.lock = lock;
        formatOnce(settings.folder());
        this.server = new KafkaRaftServer(settings.toConfig(), Time.SYSTEM);
    }

    /** Returns once requests are accepted; the controller gets a free port. */
    public static LocalBroker start(Path folder, int port) {
        return start(folder, port, freePort());
    }

    /** Returns once requests are accepted. */
    public static LocalBroker start(Path folder, int port, int controllerPort) {
        var settings = new BrokerSettings(folder.toAbsolutePath(), port, controllerPort);
        var lock = FolderLock.on(settings.folder());
        try {
            var broker = new LocalBroker(settings, lock);
            broker.startup();
            return broker;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void startup() {
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
    }

    /** Arguments: folder, then port (else {@code REDRESS_KAFKA_PORT}, else 9092), then controller port (else the next). */
    public static void main(String[] args) {
        if (args.length == 0) {
            System.err.println("usage: local-broker FOLDER [PORT [CONTROLLER_PORT]]");
            System.exit(2);
        }
        var port = args.length > 1 ? Integer.parseInt(args[1]) : defaultPort();
        var controllerPort = args.length > 2 ? Integer.parseInt(args[2]) : port + 1;
        try {
            var broker = start(Path.of(args[0]), port, controllerPort);
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-broker"));
            System.out.println("READY kafka " + broker.bootstrapServers());
            broker.server.awaitShutdown();
        } catch (RuntimeException e) {
            System.err.println("The broker cannot start on port " + port + " with " + args[0] + ": " + e.getMessage());
            System.exit(1);
        }
    }

    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        lock.close();
    }

    private static void formatOnce(Path folder) {
        try {
            if (Files.exists(folder.resolve("meta.properties"))) {
                return;
            }
            new Formatter()
                    .setNodeId(BrokerSettings.NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(folder.toString())
                    .setMetadataLogDirectory(folder.toString())
                    .setControllerListenerName(BrokerSettings.CONTROLLER)
                    .setIgnoreFormatted(true)
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot format " + folder, e);
        }
    }

    private static int defaultPort() {
        var port = System.getenv("REDRESS_KAFKA_PORT");
        return port == null ? DEFAULT_PORT : Integer.parseInt(port);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
