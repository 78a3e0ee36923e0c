package org.redress.localstack.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An OpenID provider that consists of its metadata, its keys, a token for any service that asks and a method that mints
 * whatever token a test needs.
 */
public final class TestIssuer implements AutoCloseable {

    public static final String AUDIENCE = "redress";

    private static final Duration LIFETIME = Duration.ofHours(2);

    private final HttpServer server;
    private final RSAKey key = newKey();
    private final RSAKey foreignKey = newKey();

    private TestIssuer(HttpServer server) {
        this.server = server;
        serve(
                "/.well-known/openid-configuration",
                Map.of(
                        "issuer", uri(),
                        "jwks_uri", uri() + "/jwks",
                        "authorization_endpoint", uri() + "/authorize",
                        "token_endpoint", uri() + "/token",
                        "response_types_supported", List.of("code"),
                        "subject_types_supported", List.of("public"),
                        "id_token_signing_alg_values_supported", List.of("RS256")));
        serve("/jwks", new JWKSet(key).toJSONObject());
        serve(
                "/token",
                Map.of(
                        "access_token",
                        token("a-service", List.of("SERVICE")),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        3_600));
        server.start();
    }

    public static TestIssuer start() {
        try {
            return new TestIssuer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String token(String subject, List<String> roles) {
        return token(subject, roles, null);
    }

    /** A good token; department may be null. */
    public String token(String subject, List<String> roles, String department) {
        return sign(claims(subject, roles, department), key);
    }

    /** Good now, but not for long. */
    public String expiringIn(Duration rest, String subject, List<String> roles) {
        var claims = claims(subject, roles, null)
                .expirationTime(Date.from(Instant.now().plus(rest)));
        return sign(claims, key);
    }

    /** Was good until a minute ago, more than the usual clock skew included. */
    public String expired(String subject, List<String> roles) {
        var past = Instant.now().minus(LIFETIME);
        return sign(
                claims(subject, roles, null)
                        .issueTime(Date.from(past.minus(LIFETIME)))
                        .notBeforeTime(Date.from(past.minus(LIFETIME)))
                        .expirationTime(Date.from(past)),
                key);
    }

    /** Signed by somebody else in this issuer's name. */
    public String foreign(String subject, List<String> roles) {
        return sign(claims(subject, roles, null), foreignKey);
    }

    /** Meant for another application. */
    public String forAnotherAudience(String subject, List<String> roles) {
        return sign(claims(subject, roles, null).audience("another-application"), key);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private JWTClaimsSet.Builder claims(String subject, List<String> roles, String department) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(uri())
                .audience(AUDIENCE)
                .subject(subject)
                .jwtID(UUID.randomUUID().toString())
                .claim("roles", roles)
                .claim("department", department)
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)));
    }

    private String sign(JWTClaimsSet.Builder claims, RSAKey with) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(key.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims.build());
            token.sign(new RSASSASigner(with));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve(String path, Map<String, Object> document) {
        var body = JSONObjectUtils.toJSONString(document).getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> answer(exchange, body));
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
