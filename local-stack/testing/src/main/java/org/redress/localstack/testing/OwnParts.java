package org.redress.localstack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.redress.embeddedmongo.EmbeddedMongo;
import org.redress.localstack.broker.LocalBroker;

/** An embedded pair of a test's own, in its own folder: for outages that must not disturb the other tests of this JVM. */
public final class OwnParts implements Parts {

    private final Part broker;
    private final Part store;

    /** Starts both on free ports. */
    public OwnParts(Path folder) {
        var kafkaPort = freePort();
        broker = new EmbeddedPart<>(
                "127.0.0.1:" + kafkaPort, () -> LocalBroker.start(folder.resolve("kafka"), kafkaPort));
        var mongoPort = freePort();
        store = new EmbeddedPart<>(
                "mongodb://127.0.0.1:" + mongoPort, () -> EmbeddedMongo.start(folder.resolve("mongodb"), mongoPort));
    }

    @Override
    public Part broker() {
        return broker;
    }

    @Override
    public Part store() {
        return store;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
