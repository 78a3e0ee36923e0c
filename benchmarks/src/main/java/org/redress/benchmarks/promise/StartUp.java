package org.redress.benchmarks.promise;

import java.io.IOException;
import org.redress.benchmarks.measure.Finding;
import org.redress.benchmarks.measure.Measurement;
import org.redress.benchmarks.measure.Needs;
import org.redress.benchmarks.measure.Setting;
import org.redress.benchmarks.stack.LocalStack;

/** P10: from nothing to ready, once built, and what the whole stack takes of the memory. */
public final class StartUp implements Measurement {

    private static final double SECONDS = 30;
    private static final double MEGABYTES = 2_560;

    @Override
    public String id() {
        return "P10";
    }

    @Override
    public String about() {
        return "start-up and memory";
    }

    @Override
    public Needs needs() {
        return Needs.FRESH_STACK;
    }

    @Override
    public void measure(Setting on) throws IOException, InterruptedException {
        on.found(Finding.of(
                        id(),
                        "up to ready on an empty folder, once built",
                        on.stack().secondsToReady(),
                        "s")
                .atMost(SECONDS));
        on.found(memory(on.stack(), "once ready"));
    }

    static Finding memory(LocalStack stack, String when) throws IOException, InterruptedException {
        var megabytes = 0.0;
        for (var part : stack.parts()) {
            megabytes += part.residentMegabytes();
        }
        return Finding.of("P10", "resident memory of the whole stack, " + when, megabytes, "MB")
                .atMost(MEGABYTES);
    }
}
