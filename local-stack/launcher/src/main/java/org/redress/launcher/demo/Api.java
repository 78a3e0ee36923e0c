package org.redress.launcher.demo;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public HTTP API as a careful client uses it: signed in, and trying again what a restart may have interrupted. */
final class Api {

    /** {@code replayed}: the service had this request from an earlier run. */
    record Answer(int status, JsonNode body, boolean replayed) {}

    private static final Set<Integer> TRY_AGAIN = Set.of(429, 502, 503, 504);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final JsonMapper json = new JsonMapper();
    private final Tokens tokens;
    private final Locale language;
    private final Duration patience;

    Api(Endpoints endpoints, Locale language, Duration patience) {
        this.tokens = new Tokens(endpoints, http, json);
        this.language = language;
        this.patience = patience;
    }

    Answer get(URI uri) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri).GET());
    }

    Answer post(URI uri, String idempotencyKey, Map<String, Object> body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    /** Safe to repeat: reads are, and a filing carries its Idempotency-Key. */
    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        request.header("Accept-Language", language.getLanguage()).timeout(Duration.ofSeconds(30));
        var waiting = new Patience(Duration.ofMillis(200), Duration.ofSeconds(2), patience);
        var answerLost = false;
        while (true) {
            try {
                var response = http.send(authorized(request), BodyHandlers.ofString());
                if (response.statusCode() == 401 && tokens.renew() && !waiting.isOver()) {
                    continue;
                }
                if (!TRY_AGAIN.contains(response.statusCode()) || waiting.isOver()) {
                    return answer(response, answerLost);
                }
                waiting.await(retryAfter(response));
            } catch (IOException e) {
                if (waiting.isOver()) {
                    throw e;
                }
                answerLost |= !(e instanceof ConnectException);
                waiting.await();
            }
        }
    }

    private HttpRequest authorized(HttpRequest.Builder request) throws IOException, InterruptedException {
        return request.setHeader("Authorization", "Bearer " + tokens.current()).build();
    }

    private static Duration retryAfter(HttpResponse<String> response) {
        var seconds = response.headers().firstValue("Retry-After").orElse("");
        return seconds.matches("\\d{1,2}") ? Duration.ofSeconds(Math.min(5, Long.parseLong(seconds))) : Duration.ZERO;
    }

    /** A request whose answer was lost on the way is our own when it comes back as a replay. */
    private Answer answer(HttpResponse<String> response, boolean answerLost) {
        var replayed =
                response.headers().firstValue("Idempotency-Replayed").orElse("").equals("true") && !answerLost;
        try {
            return new Answer(response.statusCode(), json.readTree(response.body()), replayed);
        } catch (JacksonException e) {
            return new Answer(response.statusCode(), json.createObjectNode(), replayed);
        }
    }
}
