package org.redress.notification.delivery.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The wait after a failed attempt. */
class BackoffTest {

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(5), Duration.ofHours(1));

    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT10S", "3, PT20S", "10, PT42M40S", "11, PT1H", "12, PT1H", "1000000, PT1H"})
    void theCeilingDoublesUntilTheLongest(int attempts, Duration ceiling) {
        assertThat(BACKOFF.ceiling(attempts)).isEqualTo(ceiling);
    }

    @Test
    void whatFailedTogetherComesBackSpreadOverTheWholeWait() {
        var waits = new Random(7);
        var seconds = IntStream.range(0, 1_000)
                .mapToLong(each -> BACKOFF.after(3, waits).toMillis())
                .summaryStatistics();
        assertThat(seconds.getMin()).isBetween(0L, 1_000L);
        assertThat(seconds.getMax()).isBetween(19_000L, 20_000L);
        assertThat(seconds.getAverage()).isBetween(9_000.0, 11_000.0);
    }
}
