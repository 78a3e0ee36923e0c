package org.redress.benchmarks.promise;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.redress.benchmarks.measure.Finding;
import org.redress.benchmarks.measure.Measurement;
import org.redress.benchmarks.measure.Needs;
import org.redress.benchmarks.measure.Repeat;
import org.redress.benchmarks.measure.Setting;
import org.redress.benchmarks.measure.Times;
import org.redress.benchmarks.people.People;

/** P2: from filed to assigned, by the histories, so that no watching disturbs. */
public final class Assigning implements Measurement {

    private static final double P50_MILLIS = 30;
    private static final double P99_MILLIS = 150;

    @Override
    public String id() {
        return "P2";
    }

    @Override
    public String about() {
        return "from filed to assigned";
    }

    @Override
    public Needs needs() {
        return Needs.FRESH_STACK;
    }

    @Override
    public void measure(Setting on) throws IOException, InterruptedException {
        var people = new People(on.stack());
        var half = Repeat.median(Lifecycles.rates(people, on.plan())) / 2;
        var times = untilAssigned(people, half, on.plan().lifecycleSeconds());
        var what = "filed to assigned at %.0f/s, half the rate of whole lives, ".formatted(half);
        on.found(Finding.of(id(), what + "p50", times.quantile(0.5), "ms").atMost(P50_MILLIS));
        on.found(Finding.of(id(), what + "p99", times.quantile(0.99), "ms").atMost(P99_MILLIS));
    }

    /** Complaints arrive evenly. */
    private static Times untilAssigned(People people, double perSecond, int seconds)
            throws IOException, InterruptedException {
        var ids = new ArrayList<String>();
        var gap = (long) (1e9 / perSecond);
        var next = System.nanoTime();
        var end = next + TimeUnit.SECONDS.toNanos(seconds);
        while (next < end) {
            ids.add(people.file());
            next += gap;
            LockSupport.parkNanos(next - System.nanoTime());
        }
        return Times.ofMillis(
                millis(people, ids).stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static List<Double> millis(People people, List<String> ids) throws IOException, InterruptedException {
        var millis = new ArrayList<Double>();
        for (var id : ids) {
            people.assigned(id);
            var filed = occurred(people, id, "redress.complaint.filed.v1");
            var assigned = occurred(people, id, "redress.complaint.assigned.v1");
            millis.add((double) Duration.between(filed, assigned).toMillis());
        }
        return millis;
    }

    private static Instant occurred(People people, String id, String type) throws IOException, InterruptedException {
        for (var entry : people.timeline(id).path("items")) {
            if (entry.path("type").asString().equals(type)) {
                return Instant.parse(entry.path("occurredAt").asString());
            }
        }
        throw new IOException(id + " has no " + type);
    }
}
