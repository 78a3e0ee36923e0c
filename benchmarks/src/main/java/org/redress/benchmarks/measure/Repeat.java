package org.redress.benchmarks.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Does one thing again and again, and notes how long each time took. The first failure ends it. */
public final class Repeat {

    private Repeat() {}

    /** Each of the workers begins the next as soon as the last is done. */
    public static Times during(Duration time, int workers, Callable<?> action) throws InterruptedException {
        var end = System.nanoTime() + time.toNanos();
        return run(workers, action, done -> System.nanoTime() < end);
    }

    public static Times times(int count, Callable<?> action) throws InterruptedException {
        return run(1, action, done -> done < count);
    }

    private interface Go {
        boolean on(int done);
    }

    private static Times run(int workers, Callable<?> action, Go go) throws InterruptedException {
        var nanos = Collections.synchronizedList(new ArrayList<Long>());
        var begun = System.nanoTime();
        inParallel(workers, () -> {
            for (var done = 0; go.on(done); done++) {
                var start = System.nanoTime();
                action.call();
                nanos.add(System.nanoTime() - start);
            }
            return null;
        });
        return Times.ofNanos(nanos, (System.nanoTime() - begun) / 1e9);
    }

    /** Returns once all are done; throws what one of them threw. */
    public static void inParallel(int workers, Callable<?> action) throws InterruptedException {
        var pool = Executors.newFixedThreadPool(workers);
        try {
            for (var done : pool.invokeAll(Collections.nCopies(workers, action))) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    public static double median(List<Double> values) {
        return Times.ofMillis(values.stream().mapToDouble(Double::doubleValue).toArray())
                .quantile(0.5);
    }
}
