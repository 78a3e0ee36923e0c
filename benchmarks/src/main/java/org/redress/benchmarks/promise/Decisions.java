package org.redress.benchmarks.promise;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.redress.benchmarks.measure.Finding;
import org.redress.benchmarks.routing.DecisionBenchmark;

/**
 * P6: how many decisions a core makes in a second by the rules, and what rules cost that cannot match. Counted by the time
 * the deciding thread had, so that whoever else uses the machine matters little.
 */
public final class Decisions {

    private static final double PER_SECOND = 500_000;
    private static final double FLAT = 0.8;

    private static final int WARM_UP = 4;
    private static final int MORE_ROUNDS = 4;

    private final Plan plan;

    public Decisions(Plan plan) {
        this.plan = plan;
    }

    public List<Finding> perCore() throws RunnerException {
        var few = rate(1_000);
        var many = rate(10_000);
        return List.of(
                few.atLeast(PER_SECOND),
                many,
                Finding.of("P6", "9 000 more rules that cannot match, as a share", many.value() / few.value(), "x")
                        .atLeast(FLAT));
    }

    private Finding rate(int rules) throws RunnerException {
        var options = new OptionsBuilder()
                .include(DecisionBenchmark.class.getName())
                .param("rules", String.valueOf(rules))
                .forks(1)
                .warmupIterations(WARM_UP)
                .warmupTime(seconds())
                .measurementIterations(plan.rounds() + MORE_ROUNDS)
                .measurementTime(seconds())
                .verbosity(VerboseMode.SILENT)
                .build();
        var runs = new ArrayList<Double>();
        for (var benchmark : new Runner(options).run().iterator().next().getBenchmarkResults()) {
            benchmark.getIterationResults().forEach(round -> runs.add(perCpuSecond(round)));
        }
        return Finding.of("P6", "routing decisions, " + rules + " rules", runs, "/CPU-s");
    }

    private static double perCpuSecond(IterationResult round) {
        var spent = round.getSecondaryResults().get("cpuSeconds").getScore();
        return round.getMetadata().getAllOps() / spent;
    }

    private TimeValue seconds() {
        return TimeValue.milliseconds(plan.round().toMillis());
    }
}
