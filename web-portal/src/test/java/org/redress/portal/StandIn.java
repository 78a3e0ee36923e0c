package org.redress.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.springframework.test.context.DynamicPropertyRegistry;

/** All three services as far as a page asks them: answers by path, and what was asked. */
public final class StandIn implements AutoCloseable {

    /** A status and a JSON document. */
    public record Answer(int status, String json) {}

    static {
        // else each answer, whose head and body go out one by one, waits 40 ms for the portal to confirm the head
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Map<String, Function<HttpExchange, Answer>> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public StandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Makes the pages under test ask here. */
    public void standsIn(DynamicPropertyRegistry properties) {
        for (var service : List.of("complaint", "routing", "notification")) {
            properties.add("redress.portal.services." + service, this::url);
        }
    }

    public void answers(String path, String json) {
        answers.put(path, asked -> new Answer(200, json));
    }

    public void answers(String path, Function<String, String> jsonByQuery) {
        answers.put(
                path,
                asked -> new Answer(200, jsonByQuery.apply(asked.getRequestURI().getQuery())));
    }

    /** Looks at the whole request. */
    public void handles(String path, Function<HttpExchange, Answer> answer) {
        answers.put(path, answer);
    }

    public void answers(String path, int status, String json) {
        answers.put(path, asked -> new Answer(status, json));
    }

    public void isDown(String path) {
        answers.put(path, asked -> new Answer(503, "{}"));
    }

    /** Paths with their queries, as they came. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public void forget() {
        answers.clear();
        asked.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var uri = exchange.getRequestURI();
            asked.add(uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getQuery()));
            var answer = answers.getOrDefault(uri.getPath(), unknown -> new Answer(404, "{}"))
                    .apply(exchange);
            var body = answer.json().getBytes(UTF_8);
            exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
