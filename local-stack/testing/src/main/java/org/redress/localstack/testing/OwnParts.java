package org.redress.localstack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
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
