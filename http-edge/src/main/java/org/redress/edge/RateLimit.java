package org.redress.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * How often one client may ask in a while, by wall time: so many at once, and then one for each share of the while.
 * Counted by each instance for itself, so that two of them allow twice as much.
 */
public final class RateLimit {

    /** Beyond that many clients the one that was quiet longest starts anew. */
    private static final int MOST_CLIENTS = 50_000;

    private final Cache<String, Bucket> buckets;
    private final Bandwidth bandwidth;

    private RateLimit(Bandwidth bandwidth, Duration full) {
        this.bandwidth = bandwidth;
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(full)
                .build();
    }

    public static RateLimit of(int requests, Duration per) {
        var bandwidth = Bandwidth.builder()
                .capacity(requests)
                .refillGreedy(requests, per)
                .build();
        return new RateLimit(bandwidth, per);
    }

    /** Throws 429 when it is too often, with the seconds to wait. */
    public void count(String client) {
        var bucket = buckets.get(
                client, unknown -> Bucket.builder().addLimit(bandwidth).build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            var wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
            throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", wait)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        }
    }
}
