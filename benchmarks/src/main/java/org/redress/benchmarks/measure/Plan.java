package org.redress.benchmarks.measure;

import java.time.Duration;

/** How long and how often everything is measured. The quick plan shows that the programs work, not what the product does. */
public record Plan(
        int rounds,
        Duration round,
        int lifecycleSeconds,
        int storedComplaints,
        int openComplaints,
        int pageRounds,
        int openClocks,
        int dueAtOnce,
        int rebuiltEvents) {

    public static final int CONNECTIONS = 16;

    public static final Plan FULL = new Plan(3, Duration.ofSeconds(8), 15, 100_000, 5_000, 60, 100_000, 10_000, 30_000);
    public static final Plan QUICK = new Plan(1, Duration.ofSeconds(3), 4, 2_000, 100, 10, 2_000, 500, 3_000);
}
