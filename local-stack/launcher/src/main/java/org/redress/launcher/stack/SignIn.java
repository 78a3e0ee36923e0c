package org.redress.launcher.stack;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gets access tokens as any program or browser would: client credentials for a program, the authorization code flow
 * with PKCE and the sign-in form for a person. One instance is one browser session.
 */
final class SignIn {

    private static final String CLIENT = "redress-cli";
    private static final String REDIRECT = "http://127.0.0.1/callback";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(PATIENCE)
            .build();
    private final URI issuer;

    SignIn(URI issuer) {
        this.issuer = issuer;
    }

    String client(String id, String secret) {
        var credentials = Base64.getEncoder().encodeToString((encoded(id) + ":" + encoded(secret)).getBytes(UTF_8));
        return token(Map.of("grant_type", "client_credentials"), "Basic " + credentials, "client " + id);
    }

    String user(String name, String password) {
        var verifier = random();
        get("/oauth2/authorize?"
                + form(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        CLIENT,
                        "scope",
                        "openid",
                        "redirect_uri",
                        REDIRECT,
                        "code_challenge_method",
                        "S256",
                        "code_challenge",
                        challenge(verifier))));
        var answered = post("/login", Map.of("username", name, "password", password, "_csrf", csrf()), null);
        var next = location(answered);
        if (next.contains("/login")) {
            throw new Refused("No demo account is called " + name + ", or its password differs");
        }
        var code = CODE.matcher(location(get(next)));
        if (!code.find()) {
            throw new Refused("The identity provider gave no code to " + name);
        }
        var request = Map.of(
                "grant_type", "authorization_code",
                "client_id", CLIENT,
                "code", code.group(1),
                "redirect_uri", REDIRECT,
                "code_verifier", verifier);
        return token(request, null, "account " + name);
    }

    private String csrf() {
        var field = CSRF.matcher(get("/login").body());
        if (!field.find()) {
            throw new Refused("The identity provider shows no sign-in form");
        }
        return field.group(1);
    }

    private String token(Map<String, String> request, String authorization, String whose) {
        var answer = post("/oauth2/token", request, authorization);
        if (answer.statusCode() != 200) {
            throw new Refused("The identity provider refuses the " + whose + " (" + answer.statusCode() + ")");
        }
        return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(issuer.resolve(path)).header("Accept", "text/html"));
    }

    private HttpResponse<String> post(String path, Map<String, String> fields, String authorization) {
        var request = HttpRequest.newBuilder(issuer.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html, application/json")
                .POST(BodyPublishers.ofString(form(fields)));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Refused("The identity provider at " + issuer + " does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted");
        }
    }

    private static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("location")
                .orElseThrow(() -> new Refused("The identity provider answered " + response.statusCode()));
    }

    private static String form(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
