package org.redress.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** A signed-in user of the public APIs. */
public final class Client {

    /** By name; a token outlives all stories, also where a part is killed or the whole stack stopped and started. */
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Redress stack;
    private final String token;

    private Client(Redress stack, String token) {
        this.stack = stack;
        this.token = token;
    }

    public static Client user(Redress stack, String name) {
        return with(stack, "--user", name);
    }

    public static Client program(Redress stack) {
        return with(stack, "--client", "demo-client");
    }

    /** One of the services themselves. */
    public static Client service(Redress stack, String name) {
        return with(stack, "--client", name);
    }

    private static Client with(Redress stack, String kind, String name) {
        return new Client(
                stack,
                TOKENS.computeIfAbsent(
                        name, whose -> stack.must("token", kind, whose).out().strip()));
    }

    public HttpResponse<String> file(String idempotencyKey, Map<String, Object> complaint) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(stack.url("complaint-service") + "/api/complaints"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(Redress.JSON.writeValueAsString(complaint))));
    }

    /** Whatever state the complaint is in; its new state. */
    public JsonNode command(String id, String command, Map<String, Object> body) {
        try {
            var response = send(HttpRequest.newBuilder(
                            URI.create(stack.url("complaint-service") + "/api/complaints/" + id + "/" + command))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(Redress.JSON.writeValueAsString(body))));
            if (response.statusCode() != 200) {
                throw new AssertionError(command + " answered " + response.statusCode() + " " + response.body());
            }
            return Redress.JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The complaint the caller may see. */
    public JsonNode complaint(String id) {
        return get("complaint-service", "/api/complaints/" + id);
    }

    JsonNode decision(String id) {
        return get("routing-service", "/api/decisions/" + id);
    }

    List<JsonNode> deadlines(String id) {
        return all("notification-service", "/api/deadlines?complaintId=" + id);
    }

    /** All items of a list, page by page. */
    public List<JsonNode> all(String part, String path) {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var separator = path.contains("?") ? "&" : "?";
            var page = get(part, path + separator + "limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.path("items").forEach(items::add);
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return items;
    }

    public JsonNode get(String part, String path) {
        try {
            var response = send(
                    HttpRequest.newBuilder(URI.create(stack.url(part) + path)).GET());
            if (response.statusCode() != 200) {
                throw new AssertionError(path + " answered " + response.statusCode() + " " + response.body());
            }
            return Redress.JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(
                    request.header("Authorization", "Bearer " + token)
                            .timeout(Duration.ofSeconds(30))
                            .build(),
                    BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
