package org.redress.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.launcher.demo.Case.Place;

/** How the client behaves when services answer slowly, not at all, or with no; the real ones are asked end to end. */
class DemoRunTest {

    private final ConcurrentLinkedQueue<String> keys = new ConcurrentLinkedQueue<>();
    private final AtomicInteger looks = new AtomicInteger();
    private HttpServer server;
    private Endpoints endpoints;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        var here = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        endpoints = new Endpoints(here, here, here, here, here, "demo-client", "secret");
        on("/.well-known/openid-configuration", exchange -> "200 {\"token_endpoint\":\"" + here + "/oauth2/token\"}");
        on("/oauth2/token", exchange -> "200 {\"access_token\":\"t\",\"expires_in\":7200}");
        on("/api/decisions/", exchange -> "200 {\"outcome\":\"DECIDED\",\"why\":\"because\"}");
        on(
                "/api/deadlines",
                exchange -> "200 {\"items\":[{\"stage\":\"CONCLUSION\",\"status\":\"OPEN\",\"dueAt\":"
                        + "\"2027-02-15T17:30:00+08:00\",\"provisional\":true},{\"stage\":\"SIGN_FOR\",\"status\":\"OPEN\"}]}");
        on(
                "/api/complaints/",
                exchange -> looks.incrementAndGet() < 3
                        ? "200 {\"status\":\"ACCEPTED\"}"
                        : "200 {\"status\":\"ASSIGNED\",\"lead\":\"CONSTRUCTION\"}");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void triesAgainWithTheSameKeyAndWaitsForDepartmentAndDeadlines() throws InterruptedException {
        onFiling(exchange -> keys.size() < 3 ? "503 {}" : "201 {\"id\":\"i\",\"number\":\"n\"}");
        var filed = run(new DemoRun(api(), endpoints)).get(0);
        assertThat(keys).containsExactly("demo-x", "demo-x", "demo-x");
        assertThat(filed.place).isEqualTo(Place.ASSIGNED);
        assertThat(filed.department).isEqualTo("CONSTRUCTION");
        assertThat(filed.why).isEqualTo("because");
        assertThat(filed.hasItsDeadlines()).isTrue();
        assertThat(filed.replayed).isFalse();
        assertThat(filed.assignedMillis).isPositive();
    }

    @Test
    void anEarlierRunsComplaintIsRecognised() throws InterruptedException {
        onFiling(exchange -> {
            exchange.getResponseHeaders().add("Idempotency-Replayed", "true");
            return "201 {\"id\":\"i\",\"number\":\"n\"}";
        });
        assertThat(run(new DemoRun(api(), endpoints)).get(0).replayed).isTrue();
    }

    @Test
    void aComplaintWhoseAnswerWasLostIsStillThisRuns() throws InterruptedException {
        onFiling(exchange -> {
            if (keys.size() == 1) {
                exchange.close();
            }
            exchange.getResponseHeaders().add("Idempotency-Replayed", "true");
            return "201 {\"id\":\"i\",\"number\":\"n\"}";
        });
        assertThat(run(new DemoRun(api(), endpoints)).get(0).replayed).isFalse();
    }

    @Test
    void aRefusedRowIsNamedInOneLine() throws InterruptedException {
        onFiling(exchange -> "400 {\"errors\":[{\"field\":\"category\",\"message\":\"is not\\na known code\"}]}");
        var run = new DemoRun(api(), endpoints);
        assertThat(run(run)).isEmpty();
        assertThat(run.notFiled()).singleElement().satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo("400 category: is not a known code");
            assertThat(refused.skipped()).isTrue();
        });
    }

    @Test
    void aServiceThatStaysAwayIsAFailureNotASkip() throws InterruptedException {
        onFiling(exchange -> "503 {\"title\":\"away\"}");
        var run = new DemoRun(new Api(endpoints, Locale.ENGLISH, Duration.ofMillis(300)), endpoints);
        assertThat(run(run)).isEmpty();
        assertThat(run.notFiled())
                .singleElement()
                .satisfies(refused -> assertThat(refused.skipped()).isFalse());
    }

    private Api api() {
        return new Api(endpoints, Locale.ENGLISH, Duration.ofSeconds(20));
    }

    private static List<Case> run(DemoRun run) throws InterruptedException {
        var row = new Row(2, "demo-x", Map.of("category", "OTHER"));
        var silent = new PrintWriter(Writer.nullWriter());
        return run.run(List.of(row), new Progress(silent, new Words(Locale.ENGLISH), false, 1));
    }

    private void onFiling(Behaviour behaviour) {
        on("/api/complaints", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            return behaviour.answer(exchange);
        });
    }

    @FunctionalInterface
    private interface Behaviour {
        /** Status and body. */
        String answer(HttpExchange exchange) throws IOException;
    }

    private void on(String path, Behaviour behaviour) {
        server.createContext(path, exchange -> {
            exchange.getRequestBody().readAllBytes();
            var answer = behaviour.answer(exchange).split(" ", 2);
            var body = answer[1].getBytes(UTF_8);
            exchange.sendResponseHeaders(Integer.parseInt(answer[0]), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
