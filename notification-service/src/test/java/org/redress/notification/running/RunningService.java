package org.redress.notification.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.redress.localstack.testing.RealParts;
import org.redress.localstack.testing.TestIssuer;
import org.redress.notification.NotificationApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a free port, on real parts, with a clock that the test moves. */
public final class RunningService implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** On the broker and store that all tests of this JVM share. */
    static RunningService start(SettableClock clock) {
        return start(clock, RealParts.kafkaServers(), RealParts.databaseUri("notification"), "1s");
    }

    public static RunningService start(SettableClock clock, String kafka, String mongo, String grace) {
        var properties = Map.of(
                "spring.kafka.bootstrap-servers", kafka,
                "spring.mongodb.uri", mongo,
                "redress.deadlines.grace", grace,
                "redress.deadlines.poll", "50ms",
                "redress.inbox.streams.keep-alive", "1s");
        return start(
                properties,
                context -> ((GenericApplicationContext) context).registerBean("clock", Clock.class, () -> clock));
    }

    /** With the clock that the properties ask for. */
    public static RunningService start(Map<String, String> properties) {
        return start(properties, context -> {});
    }

    private static RunningService start(
            Map<String, String> properties, ApplicationContextInitializer<ConfigurableApplicationContext> clock) {
        var all = with(properties);
        return new RunningService(new SpringApplicationBuilder(NotificationApplication.class)
                .profiles("test")
                .initializers(clock)
                .run(all.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new)));
    }

    /** What the service needs to know of its surroundings, and what a test wants otherwise. */
    static Map<String, String> with(Map<String, String> properties) {
        var all = new HashMap<>(Map.of(
                "spring.security.oauth2.client.provider.redress.token-uri",
                RealParts.issuer().uri() + "/token",
                "redress.complaint-service",
                ContactDesk.SHARED.uri(),
                "spring.mail.port",
                MailServer.SHARED.port(),
                "redress.mail.from",
                "centre@example.org",
                "redress.mail.portal",
                "https://portal.example.org",
                "redress.mail.mailbox-pattern",
                "{id}@{kind}.example.org"));
        all.putAll(properties);
        all.put("server.port", "0");
        all.put(
                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                RealParts.issuer().uri());
        return all;
    }

    public TestIssuer issuer() {
        return RealParts.issuer();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** Events stay in the topic until {@link #startConsuming}. */
    public void stopConsuming() {
        context.getBean("consumers", SmartLifecycle.class).stop();
    }

    public void startConsuming() {
        context.getBean("consumers", SmartLifecycle.class).start();
    }

    public JsonNode get(String path, String token) {
        var answer = call("GET", path, token, "en", null);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    public HttpResponse<String> call(String method, String path, String token, String language, String body) {
        return answer(request(method, path, token, language, body), BodyHandlers.ofString());
    }

    /** What is answered, however long the answer would go on. */
    public int status(String method, String path, String token, String body) {
        var answer = answer(request(method, path, token, "en", body), BodyHandlers.ofInputStream());
        try {
            answer.body().close();
            return answer.statusCode();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private HttpRequest request(String method, String path, String token, String language, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Accept-Language", language)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.build();
    }

    private static <T> HttpResponse<T> answer(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return CLIENT.send(request, body);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    public EventStream inbox(String token) {
        return inbox(token, "en", null);
    }

    public EventStream inbox(String token, String language, String lastEventId) {
        return EventStream.open(
                URI.create("http://127.0.0.1:" + port() + "/api/inbox/stream"), token, language, lastEventId);
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    public String port() {
        return context.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }
}
