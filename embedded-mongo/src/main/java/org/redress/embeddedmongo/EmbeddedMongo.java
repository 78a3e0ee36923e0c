package org.redress.embeddedmongo;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A running store whose acknowledged writes survive {@code kill -9} and a restart on the same folder. */
public final class EmbeddedMongo implements AutoCloseable {

    private static final int DEFAULT_PORT = 27017;

    private final StoreServer server;

    private EmbeddedMongo(StoreServer server) {
        this.server = server;
    }

    /** Returns once connections are accepted; port 0 takes a free one. */
    public static EmbeddedMongo start(Path folder, int port) {
        return start(folder, port, cause -> {});
    }

    private static EmbeddedMongo start(Path folder, int port, StoreFile.Broken broken) {
        var file = StoreFile.open(folder.toAbsolutePath(), broken);
        try {
            return new EmbeddedMongo(new StoreServer(file, port));
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Arguments: folder, then port (else {@code REDRESS_MONGODB_PORT}, else 27017). */
    public static void main(String[] args) throws InterruptedException {
        if (args.length == 0) {
            System.err.println("usage: embedded-mongo FOLDER [PORT]");
            System.exit(2);
        }
        var port = args.length > 1 ? Integer.parseInt(args[1]) : defaultPort();
        try {
            var store = start(Path.of(args[0]), port, EmbeddedMongo::stopAtOnce);
            Runtime.getRuntime().addShutdownHook(new Thread(store::close, "stop-store"));
            System.out.println("READY mongodb " + store.uri());
        } catch (RuntimeException e) {
            System.err.println("The store cannot start on port " + port + " with " + args[0] + ": " + e.getMessage());
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    /** What was acknowledged is on the disk, and a new process reads it; this one could only refuse everything. */
    private static void stopAtOnce(Throwable cause) {
        System.err.println("The store cannot write any more and stops: " + cause.getMessage());
        Runtime.getRuntime().halt(1);
    }

    public int port() {
        return server.port();
    }

    public String uri() {
        return "mongodb://127.0.0.1:" + port();
    }

    @Override
    public void close() {
        server.close();
    }

    private static int defaultPort() {
        var port = System.getenv("REDRESS_MONGODB_PORT");
        return port == null ? DEFAULT_PORT : Integer.parseInt(port);
    }
}
