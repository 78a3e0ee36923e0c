package org.redress.notification.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Answers for complaint-service how complainants are reached, as its internal API does. */
public final class ContactDesk {

    public static final ContactDesk SHARED = new ContactDesk();

    private static final String ANSWER = """
        {"complaintId": "%s", "number": "0000-0000-0000", "account": "%s", "language": "%s",
         "complainant": "%s", "contact": {"name": "%s", "email": %s, "phone": "+1 555 0100"}, "agent": %s,
         "callbackToken": %s}
        """;

    private final HttpServer server;
    private final Map<UUID, String> answers = new ConcurrentHashMap<>();

    private ContactDesk() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "contact-desk");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/internal/complaints/", this::answer);
        server.start();
    }

    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @param callbackToken null unless the call-back is asked for */
    public void know(UUID complaint, String account, String language, String name, String email, String callbackToken) {
        answers.put(
                complaint,
                ANSWER.formatted(complaint, account, language, name, name, text(email), "null", text(callbackToken)));
    }

    public void knowAgent(UUID complaint, String account, String email, String agentsEmail) {
        answers.put(
                complaint,
                ANSWER.formatted(
                        complaint,
                        account,
                        "en",
                        "Somebody",
                        "Somebody",
                        text(email),
                        "{\"name\": \"Agent\", \"email\": " + text(agentsEmail) + ", \"phone\": null}",
                        "null"));
    }

    private static String text(String value) {
        return value == null ? "null" : "\"" + value + "\"";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var id = exchange.getRequestURI().getPath().split("/", -1)[3];
            var known = answers.get(UUID.fromString(id));
            var signedIn = exchange.getRequestHeaders().getFirst("Authorization") != null;
            var body = (known == null || !signedIn ? "{}" : known).getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(!signedIn ? 401 : known == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
