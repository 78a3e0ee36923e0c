package org.redress.launcher.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** p50, p95 and p99 by nearest rank; null when nothing was measured. */
final class Percentiles {

    private Percentiles() {}

    static Map<String, Long> of(List<Long> values) {
        if (values.isEmpty()) {
            return null;
        }
        var sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
        var percentiles = new LinkedHashMap<String, Long>();
        for (var p : new int[] {50, 95, 99}) {
            percentiles.put("p" + p, sorted[(int) Math.ceil(p / 100.0 * sorted.length) - 1]);
        }
        return percentiles;
    }
}
