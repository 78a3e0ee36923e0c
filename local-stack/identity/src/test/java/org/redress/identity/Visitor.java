package org.redress.identity;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a browser: keeps cookies, fills in the sign-in form, follows the code flow with PKCE. */
final class Visitor {

    static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123456789";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;

    Visitor(String base) {
        this.base = base;
    }

    /** A program sends the browser here; the answer leads to the form, or at once back to the program. */
    HttpResponse<String> arriveFrom(String client, String redirect, String more) throws Exception {
        return get("/oauth2/authorize?response_type=code&client_id=" + client + "&state=s&code_challenge_method=S256"
                + "&code_challenge=" + challenge() + "&redirect_uri=" + encode(redirect, UTF_8) + more);
    }

    /** Where the browser is sent after the form: the redirect address with a code, or back to the form. */
    String signIn(String user, String password, String redirect) throws Exception {
        arriveFrom("redress-cli", redirect, "&scope=openid");
        return fillIn(user, password);
    }

    String fillIn(String user, String password) throws Exception {
        var csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(get("/login").body());
        if (!csrf.find()) {
            throw new IllegalStateException("no form");
        }
        var form = Map.of("username", user, "password", password, "_csrf", csrf.group(1));
        var location =
                post("/login", form, null).headers().firstValue("location").orElseThrow();
        return location.startsWith(base + "/login")
                ? location
                : get(location.substring(base.length()))
                        .headers()
                        .firstValue("location")
                        .orElseThrow();
    }

    JsonNode redeem(String code, String redirect, String verifier) throws Exception {
        return token(
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "redress-cli",
                        "code", code,
                        "redirect_uri", redirect,
                        "code_verifier", verifier),
                null);
    }

    /** As the portal does, which has a secret besides. */
    JsonNode redeem(String code, String redirect, String id, String secret) throws Exception {
        return token(
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        redirect,
                        "code_verifier",
                        VERIFIER),
                basic(id, secret));
    }

    JsonNode renew(String refreshToken, String id, String secret) throws Exception {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken), basic(id, secret));
    }

    JsonNode clientToken(String id, String secret) throws Exception {
        return token(Map.of("grant_type", "client_credentials"), basic(id, secret));
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html, */*;q=0.1");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    static JsonNode claims(JsonNode tokens) {
        return claims(tokens, "access_token");
    }

    static JsonNode claims(JsonNode tokens, String which) {
        return JSON.readTree(
                Base64.getUrlDecoder().decode(tokens.get(which).asString().split("\\.", -1)[1]));
    }

    private JsonNode token(Map<String, String> form, String authorization) throws Exception {
        return JSON.readTree(post("/oauth2/token", form, authorization).body());
    }

    private static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(UTF_8));
    }

    HttpResponse<String> post(String path, Map<String, String> form, String authorization) throws Exception {
        var body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + encode(e.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", path.equals("/login") ? "text/html" : "application/json")
                .POST(BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String challenge() throws NoSuchAlgorithmException {
        var hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
