package org.redress.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.localstack.testing.RealParts;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as a signed-in person or a service would. */
final class Api {

    /** {@code body} is JSON null when there was none. */
    record Answer(int status, JsonNode body) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();
    private final Environment environment;

    Api(Environment environment) {
        this.environment = environment;
    }

    static String token(String role) {
        return token(role, null);
    }

    static String token(String role, String department) {
        return RealParts.issuer().token(UUID.randomUUID().toString(), List.of(role), department);
    }

    Answer get(String path, String token) {
        return call("GET", path, token, "en");
    }

    /** {@code token} may be null. */
    Answer call(String method, String path, String token, String language) {
        return call(method, path, token, language, null);
    }

    /** {@code sent} is written as JSON; null for no body. */
    Answer call(String method, String path, String token, String language, Object sent) {
        return call(method, path, token, language, sent, Map.of());
    }

    Answer call(String method, String path, String token, String language, Object sent, Map<String, String> headers) {
        var answer = send(method, path, token, language, sent, headers);
        var isJson = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(answer.statusCode(), json.readTree(isJson ? answer.body() : "null"));
    }

    String text(String path) {
        return send("GET", path, null, "en", null, Map.of()).body();
    }

    HttpResponse<byte[]> download(String path, String token, String accepted) {
        var request = request(path, token, "en").header("Accept", accepted);
        return send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    Answer upload(String path, String token, String type, byte[] file) {
        var request = request(path, token, "en")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(file));
        var answer = send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), json.readTree(answer.body()));
    }

    private HttpRequest.Builder request(String path, String token, String language) {
        var uri = URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + path);
        var request = HttpRequest.newBuilder(uri).header("Accept-Language", language);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(
            String method, String path, String token, String language, Object sent, Map<String, String> headers) {
        var request = request(path, token, language)
                .method(
                        method,
                        sent == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json.writeValueAsString(sent)))
                .header("Content-Type", "application/json");
        headers.forEach(request::header);
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <B> HttpResponse<B> send(HttpRequest.Builder request, HttpResponse.BodyHandler<B> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
