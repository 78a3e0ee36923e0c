package org.redress.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One measured figure beside what is promised of it.
 *
 * @param id the promise, such as P1
 * @param value the median of {@code runs}
 * @param met null where nothing is promised of this figure alone
 */
public record Finding(
        String id, String what, String promise, double value, String unit, List<Double> runs, Boolean met) {

    public static Finding of(String id, String what, double value, String unit) {
        return new Finding(id, what, "", value, unit, List.of(value), null);
    }

    public static Finding of(String id, String what, List<Double> runs, String unit) {
        return new Finding(id, what, "", Repeat.median(runs), unit, List.copyOf(runs), null);
    }

    public Finding atMost(double limit) {
        return promised("<= ", limit, value <= limit);
    }

    public Finding atLeast(double limit) {
        return promised(">= ", limit, value >= limit);
    }

    private Finding promised(String sign, double limit, boolean kept) {
        return new Finding(id, what, sign + shown(limit) + " " + unit, value, unit, runs, kept);
    }

    public String shownValue() {
        var spread = new ArrayList<>(runs);
        spread.sort(null);
        return runs.size() < 2
                ? shown(value) + " " + unit
                : "%s %s (%s to %s)"
                        .formatted(shown(value), unit, shown(spread.get(0)), shown(spread.get(runs.size() - 1)));
    }

    /** Three digits, or all of a whole number. */
    public static String shown(double number) {
        var digits = number == Math.rint(number) || Math.abs(number) >= 100 ? 0 : Math.abs(number) < 10 ? 2 : 1;
        return String.format(Locale.ROOT, "%." + digits + "f", number);
    }
}
