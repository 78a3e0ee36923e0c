package org.redress.portal.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Stands for notification-service's stream: sends what it is told to, and knows who still listens. */
final class Newsroom implements AutoCloseable {

    private final HttpServer server;
    private final BlockingQueue<Listener> arrived = new LinkedBlockingQueue<>();
    private final List<Listener> all = new CopyOnWriteArrayList<>();
    private volatile int status = 200;

    Newsroom() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/api/inbox/stream", this::listen);
        server.start();
    }

    /** One open stream. */
    record Listener(HttpExchange exchange) {

        String header(String name) {
            return exchange.getRequestHeaders().getFirst(name);
        }

        /** Whether somebody still took it. */
        boolean send(String text) {
            try {
                exchange.getResponseBody().write(text.getBytes(UTF_8));
                exchange.getResponseBody().flush();
                return true;
            } catch (IOException gone) {
                return false;
            }
        }

        void end() {
            exchange.close();
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on the answer to whoever comes. */
    void answers(int next) {
        status = next;
    }

    Listener nextListener() throws InterruptedException {
        var listener = arrived.poll(10, TimeUnit.SECONDS);
        if (listener == null) {
            throw new AssertionError("nobody came to listen");
        }
        return listener;
    }

    private void listen(HttpExchange exchange) throws IOException {
        if (status != 200) {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        var listener = new Listener(exchange);
        listener.send(":\n\n");
        all.add(listener);
        arrived.add(listener);
    }

    void reset() {
        status = 200;
        all.forEach(Listener::end);
        all.clear();
        arrived.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
