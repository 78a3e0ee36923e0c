package org.redress.complaint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP to the service as any client would. */
final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "boundary-of-the-parts";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;

    Api(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** Status, headers and the JSON of the body. */
    record Answer(int status, HttpResponse<String> response, JsonNode body) {

        String text(String path) {
            return body.at("/" + path.replace('.', '/')).asString("");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        boolean isProblem() {
            return header("content-type").startsWith("application/problem+json");
        }
    }

    Answer get(String path, String token, String... headers) {
        return send("GET", path, token, null, headers);
    }

    Answer post(String path, String token, Object body, String... headers) {
        return send("POST", path, token, bytes(body), headers);
    }

    Answer postRaw(String path, String token, byte[] body) {
        return send("POST", path, token, body);
    }

    /** As a browser's form sends a file. */
    Answer upload(String path, String token, String name, byte[] content, String... headers) {
        return upload(path, token, name, HttpRequest.BodyPublishers.ofByteArray(content), headers);
    }

    Answer upload(String path, String token, String name, HttpRequest.BodyPublisher content, String... headers) {
        var head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        var body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofByteArray(head),
                content,
                HttpRequest.BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        var request = request(path, token, headers)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body)
                .build();
        return answer(request);
    }

    HttpResponse<byte[]> download(String path, String token, String... headers) {
        return download(path, token, HttpResponse.BodyHandlers.ofByteArray(), headers);
    }

    <T> HttpResponse<T> download(String path, String token, HttpResponse.BodyHandler<T> to, String... headers) {
        try {
            return HTTP.send(request(path, token, headers).build(), to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Answer send(String method, String path, String token, byte[] body, String... headers) {
        var publisher =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body);
        var request = request(path, token, headers).method(method, publisher);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return answer(request.build());
    }

    private HttpRequest.Builder request(String path, String token, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private static Answer answer(HttpRequest request) {
        try {
            var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response, json(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String body) {
        return body.startsWith("{") || body.startsWith("[") ? JSON.readTree(body) : JSON.createObjectNode();
    }

    private static byte[] bytes(Object body) {
        return body == null ? null : JSON.writeValueAsBytes(body);
    }

    static Map<String, Object> copy(Map<String, Object> body) {
        return new LinkedHashMap<>(body);
    }
}
