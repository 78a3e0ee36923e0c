package org.redress.notification.webhook;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redress.notification.webhook.model.Endpoint;

class KnownEndpointsTest {

    private static final Duration READING = Duration.ofMillis(100);

    private final Endpoint some = endpoint();

    @Test
    void aBurstAsksTheStoreOnce() {
        var asked = new AtomicInteger();
        var known = new KnownEndpoints(
                () -> {
                    asked.incrementAndGet();
                    LockSupport.parkNanos(READING.toNanos()); // so that others come meanwhile
                    return List.of(some);
                },
                Duration.ofMinutes(1));
        assertThat(IntStream.range(0, 10_000)
                        .parallel()
                        .mapToLong(i -> known.all().count())
                        .sum())
                .isEqualTo(10_000);
        assertThat(asked).hasValue(1);
        assertThat(known.find(some.id())).contains(some);
    }

    @Test
    void whatIsOldIsReadAgainAndWhatWasChangedHereAtOnce() {
        var stored = new AtomicReference<>(List.<Endpoint>of());
        var known = new KnownEndpoints(stored::get, Duration.ofMillis(50));
        assertThat(known.all()).isEmpty();
        stored.set(List.of(some));
        await().atMost(5, SECONDS).until(() -> known.all().count() == 1);
        var lasting = new KnownEndpoints(stored::get, Duration.ofMinutes(1));
        assertThat(lasting.all()).hasSize(1);
        stored.set(List.of());
        assertThat(lasting.all()).hasSize(1);
        lasting.forget();
        assertThat(lasting.all()).isEmpty();
    }

    @Test
    void whatWasReadBeforeAChangeIsNotKeptAfterIt() throws InterruptedException {
        var reading = new CountDownLatch(1);
        var changed = new CountDownLatch(1);
        var answers = new AtomicInteger();
        var known = new KnownEndpoints(
                () -> {
                    if (answers.getAndIncrement() > 0) {
                        return List.of(some);
                    }
                    reading.countDown();
                    waitFor(changed);
                    return List.of();
                },
                Duration.ofMinutes(1));
        var reader = new Thread(() -> assertThat(known.all()).isEmpty());
        reader.start();
        waitFor(reading);
        known.forget();
        changed.countDown();
        reader.join();
        assertThat(known.all()).containsExactly(some);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, SECONDS)).isTrue();
        } catch (InterruptedException stopping) {
            throw new AssertionError(stopping);
        }
    }

    private static Endpoint endpoint() {
        return new Endpoint(
                UUID.randomUUID(),
                URI.create("https://hooks.example.com/"),
                "",
                Set.of(),
                List.of(),
                0,
                Instant.now(),
                Endpoint.Health.NEW,
                null);
    }
}
