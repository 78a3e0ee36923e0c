package org.redress.benchmarks.measure;

import java.util.Arrays;
import java.util.Collection;

/** Durations in milliseconds, sorted, and how long it took to collect them. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Times(double[] sorted, double seconds) {

    static Times ofNanos(Collection<Long> nanos, double seconds) {
        return new Times(nanos.stream().mapToDouble(n -> n / 1e6).sorted().toArray(), seconds);
    }

    public static Times ofMillis(double[] millis) {
        var sorted = millis.clone();
        Arrays.sort(sorted);
        return new Times(sorted, 0);
    }

    public double perSecond() {
        return sorted.length / seconds;
    }

    /** By nearest rank; 0.5 is the median. */
    public double quantile(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
