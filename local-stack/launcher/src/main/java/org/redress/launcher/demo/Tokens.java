package org.redress.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens by client credentials, kept until they near their end. */
final class Tokens {

    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final Endpoints endpoints;
    private final HttpClient http;
    private final JsonMapper json;
    private String token;
    private long usableUntil;
    private long obtainedAt;

    Tokens(Endpoints endpoints, HttpClient http, JsonMapper json) {
        this.endpoints = endpoints;
        this.http = http;
        this.json = json;
    }

    synchronized String current() throws IOException, InterruptedException {
        if (token == null || System.nanoTime() - usableUntil >= 0) {
            obtain();
        }
        return token;
    }

    /** After a refusal: whether a new token was due; a fresh one that is refused is refused for good. */
    synchronized boolean renew() {
        if (System.nanoTime() - obtainedAt < Duration.ofSeconds(10).toNanos()) {
            return false;
        }
        token = null;
        return true;
    }

    private void obtain() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(tokenEndpoint())
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic " + credentials())
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(endpoints.issuer() + " gave no token to " + endpoints.clientId() + " ("
                    + response.statusCode() + ")");
        }
        var answer = json.readTree(response.body());
        token = answer.path("access_token").asString();
        obtainedAt = System.nanoTime();
        var life = Duration.ofSeconds(answer.path("expires_in").asLong(300));
        usableUntil = obtainedAt + life.minus(MARGIN).toNanos();
    }

    private URI tokenEndpoint() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(endpoints.discovery())
                .timeout(Duration.ofSeconds(20))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(endpoints.discovery() + " answered " + response.statusCode());
        }
        return URI.create(json.readTree(response.body()).path("token_endpoint").asString());
    }

    private String credentials() {
        var pair = encoded(endpoints.clientId()) + ":" + encoded(endpoints.clientSecret());
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
