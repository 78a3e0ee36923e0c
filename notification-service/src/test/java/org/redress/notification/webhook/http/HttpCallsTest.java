package org.redress.notification.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.notification.webhook.http.PublicAddressesTest.address;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.notification.webhook.Calls.Answer;
import org.redress.notification.webhook.Receiver;
import org.redress.notification.webhook.model.Endpoint;
import org.redress.notification.webhook.model.Message;
import org.redress.notification.webhook.model.Secret;
import tools.jackson.databind.json.JsonMapper;

/** Calls of a real HTTP server. */
class HttpCallsTest {

    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private final Receiver receiver = new Receiver();
    private final HttpCalls calls = calls(Set.of("127.0.0.1"), true);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void close() throws IOException {
        end.countDown();
        calls.close();
        receiver.close();
    }

    @Test
    void aCallCarriesTheThreeHeadersAndIdsCodesAndDates() {
        var message = Message.ping(Instant.parse("2026-03-02T04:00:00Z"));
        assertThat(calls.call(endpoint(receiver.url()), message)).isEqualTo(new Answer(204, null));
        var call = receiver.calls().get(0);
        assertThat(call.id()).isEqualTo(message.id());
        assertThat(Instant.ofEpochSecond(Long.parseLong(call.timestamp())))
                .isBetween(Instant.now().minusSeconds(10), Instant.now());
        assertThat(call.signature()).matches("v1,[A-Za-z0-9+/]{43}=");
        assertThat(call.body()).contains("\"type\":\"redress.webhook.ping.v1\"", "\"2026-03-02T04:00:00Z\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 302, 400, 401, 404, 410, 429, 500, 503})
    void everyOtherStatusIsAFailure(int status) {
        receiver.answers(status);
        assertThat(ping(receiver.url())).isEqualTo(new Answer(status, "status " + status));
        assertThat(receiver.calls()).hasSize(1);
    }

    @Test
    void aRedirectIsNotFollowed() {
        var elsewhere = new Receiver();
        receiver.answers(exchange -> {
            exchange.getResponseHeaders().set("Location", elsewhere.url().toString());
            return 307;
        });
        assertThat(ping(receiver.url()).failure()).isEqualTo("status 307");
        assertThat(elsewhere.calls()).isEmpty();
        elsewhere.close();
    }

    @Test
    void whoeverDoesNotAnswerIsWaitedForSoLongAndNoLonger() {
        receiver.answers(exchange -> {
            waitQuietly();
            return 204;
        });
        assertThat(timed(receiver.url())).isEqualTo("timeout");
    }

    @Test
    void whoeverAnswersByteByByteIsNoExceptionToThat() {
        receiver.answers(this::drip);
        var begun = System.nanoTime();
        assertThat(ping(receiver.url())).isEqualTo(new Answer(200, null));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE.plusSeconds(1));
    }

    @Test
    void anEndlessAnswerIsNotRead() {
        receiver.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var some = new byte[8_192];
            try {
                for (var i = 0; i < 100_000; i++) {
                    exchange.getResponseBody().write(some);
                }
                throw new AssertionError("800 MB were read");
            } catch (IOException closed) {
                return 0;
            }
        });
        var begun = System.nanoTime();
        assertThat(ping(receiver.url())).isEqualTo(new Answer(200, null));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
    }

    @Test
    void nobodyThereIsUnreachable() {
        var url = receiver.url();
        receiver.close();
        assertThat(ping(url)).isEqualTo(new Answer(0, "unreachable"));
        assertThat(ping(URI.create("http://no-such-host.invalid/"))).isEqualTo(new Answer(0, "unknown-host"));
        assertThat(ping(URI.create(url.toString().replace("http:", "https:"))).status())
                .isZero();
    }

    @Test
    void internalAddressesAreNotCalledWhateverNameTheyGoBy() throws IOException {
        var port = receiver.url().getPort();
        try (var strict = calls(Set.of(), true)) {
            for (var host : List.of(
                    "127.0.0.1", "localhost", "127.1", "2130706433", "0.0.0.0", "[::1]", "[::ffff:127.0.0.1]")) {
                var url = URI.create("http://" + host + ":" + port + "/");
                assertThat(strict.call(endpoint(url), Message.ping(Instant.now())))
                        .as(host)
                        .isEqualTo(new Answer(0, Answer.FORBIDDEN_ADDRESS));
            }
            for (var host : List.of("127.0.0.1", "localhost", "[::1]", "169.254.169.254", "10.1.2.3")) {
                assertThat(strict.objection(URI.create("http://" + host + "/")))
                        .as(host)
                        .contains(Answer.FORBIDDEN_ADDRESS);
            }
        }
        assertThat(receiver.calls()).isEmpty();
    }

    /** First a name of the public's, then, when it is called, one of ours. */
    @Test
    void aNameThatHasMovedInsideMeanwhileIsNotCalled() throws IOException {
        Deque<InetAddress> answers = new ArrayDeque<>(List.of(address(1, 1, 1, 1), address(127, 0, 0, 1)));
        var rebinding = new PublicAddresses(Set.of()) {
            @Override
            InetAddress[] lookUp(String host) {
                return new InetAddress[] {answers.pop()};
            }
        };
        var url = URI.create("http://rebinding.example:" + receiver.url().getPort() + "/");
        try (var strict = HttpConfiguration.calls(rebinding, true, JsonMapper.shared(), PATIENCE)) {
            assertThat(strict.objection(url)).isEmpty();
            assertThat(strict.call(endpoint(url), Message.ping(Instant.now())).failure())
                    .isEqualTo(Answer.FORBIDDEN_ADDRESS);
        }
        assertThat(answers).as("looked up once for each").isEmpty();
        assertThat(receiver.calls()).isEmpty();
    }

    @Test
    void plainHttpIsRefusedUnlessItIsAllowed() throws IOException {
        try (var strict = calls(Set.of("127.0.0.1"), false)) {
            assertThat(strict.objection(receiver.url())).contains("https-only");
            assertThat(strict.objection(URI.create("ftp://127.0.0.1/"))).contains("https-only");
            assertThat(strict.objection(URI.create("https://127.0.0.1/"))).isEmpty();
            assertThat(strict.call(endpoint(receiver.url()), Message.ping(Instant.now()))
                            .failure())
                    .isEqualTo("https-only");
        }
        assertThat(receiver.calls()).isEmpty();
    }

    private Answer ping(URI url) {
        return calls.call(endpoint(url), Message.ping(Instant.now()));
    }

    private String timed(URI url) {
        var begun = System.nanoTime();
        var answer = ping(url);
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(PATIENCE.minusMillis(100), PATIENCE.plusSeconds(1));
        return answer.failure();
    }

    /** The status at once, the content for ever. */
    private int drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try {
            do {
                exchange.getResponseBody().write('.');
                exchange.getResponseBody().flush();
            } while (!end.await(100, TimeUnit.MILLISECONDS));
        } catch (InterruptedException | IOException over) {
            return 0;
        }
        return 0;
    }

    private void waitQuietly() {
        try {
            end.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpCalls calls(Set<String> allowed, boolean plainHttp) {
        return HttpConfiguration.calls(new PublicAddresses(allowed), plainHttp, JsonMapper.shared(), PATIENCE);
    }

    private static Endpoint endpoint(URI url) {
        return new Endpoint(
                UUID.randomUUID(),
                url,
                "",
                Set.of(),
                List.of(Secret.fresh()),
                0,
                Instant.now(),
                Endpoint.Health.NEW,
                null);
    }
}
