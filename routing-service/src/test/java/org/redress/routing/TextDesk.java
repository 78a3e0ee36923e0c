package org.redress.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** Answers for complaint-service what complainants wrote, as its internal API does. */
final class TextDesk {

    static final TextDesk SHARED = new TextDesk();

    private final HttpServer server;
    private final Map<UUID, String> answers = new ConcurrentHashMap<>();
    private final Set<UUID> withheld = ConcurrentHashMap.newKeySet();
    private final AtomicInteger asked = new AtomicInteger();

    private TextDesk() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "text-desk");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/internal/complaints/", this::answer);
        server.start();
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void know(UUID complaint, String title, String narrative) {
        var text = Map.of(
                "complaintId", complaint, "language", "zh", "title", title, "narrative", narrative, "request", "请协调解决");
        answers.put(complaint, JsonMapper.shared().writeValueAsString(text));
    }

    /** As if the service were away, for this complaint only. */
    void withhold(UUID complaint) {
        withheld.add(complaint);
    }

    int asked() {
        return asked.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            var id = UUID.fromString(exchange.getRequestURI().getPath().split("/", -1)[3]);
            var known = answers.get(id);
            var signedIn = exchange.getRequestHeaders().getFirst("Authorization") != null;
            var status = !signedIn ? 401 : withheld.contains(id) ? 503 : known == null ? 404 : 200;
            var body = (status == 200 ? known : "{}").getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
