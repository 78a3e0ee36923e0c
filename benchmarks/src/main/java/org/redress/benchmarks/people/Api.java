package org.redress.benchmarks.people;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.redress.benchmarks.stack.LocalStack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public HTTP API as one account uses it; any answer that is not a success ends the benchmark. */
public final class Api {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String complaints;
    private final String deadlines;
    private final String token;

    private Api(LocalStack stack, String token) {
        this.complaints = stack.url("complaint-service") + "/api/complaints";
        this.deadlines = stack.url("notification-service") + "/api/deadlines";
        this.token = token;
    }

    public static Api ofUser(LocalStack stack, String name) throws IOException, InterruptedException {
        return new Api(stack, stack.token("user", name));
    }

    public static Api ofClient(LocalStack stack) throws IOException, InterruptedException {
        return new Api(stack, stack.token("client", "demo-client"));
    }

    public JsonNode file(Map<String, Object> complaint) throws IOException, InterruptedException {
        return post(complaints, null, complaint);
    }

    public JsonNode complaint(String id) throws IOException, InterruptedException {
        return get(complaints + "/" + id);
    }

    public JsonNode timeline(String id) throws IOException, InterruptedException {
        return get(complaints + "/" + id + "/timeline");
    }

    public JsonNode list(String query) throws IOException, InterruptedException {
        return get(complaints + "?" + query);
    }

    public JsonNode deadlines(String path) throws IOException, InterruptedException {
        return get(deadlines + path);
    }

    public JsonNode command(JsonNode complaint, String name, Map<String, Object> body)
            throws IOException, InterruptedException {
        return post(
                complaints + "/" + complaint.path("id").asString() + "/" + name,
                complaint.path("version").asString(),
                body);
    }

    private JsonNode get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    private JsonNode post(String address, String version, Map<String, Object> body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return send(request);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer =
                HTTP.send(request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
