package org.redress.benchmarks.promise;

import java.io.IOException;
import java.util.List;
import org.redress.benchmarks.measure.Finding;
import org.redress.benchmarks.stack.LocalStack;
import org.redress.benchmarks.stack.PartProcess;

/** P10: from nothing to ready, once built, and what the whole stack takes of the memory. */
public final class StartUp {

    private static final double SECONDS = 30;
    private static final double MEGABYTES = 2_560;

    private StartUp() {}

    public static Finding seconds(LocalStack stack) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        stack.up("--fresh");
        return Finding.of("P10", "up to ready on an empty folder, once built", (System.nanoTime() - begun) / 1e9, "s")
                .atMost(SECONDS);
    }

    public static Finding memory(List<PartProcess> parts) throws IOException {
        var megabytes = 0.0;
        for (var part : parts) {
            megabytes += part.residentMegabytes();
        }
        return Finding.of("P10", "resident memory of the whole stack after the run", megabytes, "MB")
                .atMost(MEGABYTES);
    }
}
