package org.redress.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    @Test
    void eachClientIsCountedForItself() {
        var limit = RateLimit.of(2, Duration.ofHours(1));
        limit.count("a");
        limit.count("a");
        assertThatThrownBy(() -> limit.count("a"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(Integer.parseInt(problem.headers().get("Retry-After")))
                                .isBetween(1_700, 1_801));
        limit.count("b");
    }

    @Test
    void ofIpv6OneClientHasAWholeNetwork() {
        assertThat(ClientAddress.of("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(ClientAddress.of("2001:db8:1:2::9"))
                .isNotEqualTo(ClientAddress.of("2001:db8:1:3::9"));
        assertThat(ClientAddress.of("198.51.100.7")).isEqualTo("198.51.100.7");
    }
}
