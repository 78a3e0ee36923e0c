package org.redress.benchmarks.micro;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.redress.benchmarks.measure.Plan;

/** Runs benchmarks that take {@link Spent}: by the time the working thread had, who else uses the machine matters little. */
public final class Jmh {

    /** Of the rounds of other measurements: it needs no more for as narrow a figure. */
    private static final int SHORTER = 4;

    private static final int WARM_UP = 4;
    private static final int ROUNDS_OF_FORK = 3;

    private Jmh() {}

    /**
     * Operations in a second of a core, of each round, with both compilers, as in production. What these make of the same
     * code differs from one JVM to the next, so there are as many of them as the plan has rounds.
     */
    public static List<Double> perCpuSecond(
            Class<?> benchmarks, String operation, String parameter, String value, Plan plan) {
        var time = TimeValue.milliseconds(plan.round().toMillis() / SHORTER);
        var options = new OptionsBuilder()
                .include(benchmarks.getName() + "\\." + operation + "$")
                .param(parameter, value)
                .forks(plan.rounds())
                .warmupIterations(WARM_UP)
                .warmupTime(time)
                .measurementIterations(ROUNDS_OF_FORK)
                .measurementTime(time)
                .verbosity(VerboseMode.SILENT)
                .build();
        var runs = new ArrayList<Double>();
        try {
            for (var fork : new Runner(options).run().iterator().next().getBenchmarkResults()) {
                fork.getIterationResults().forEach(one -> runs.add(perCpuSecond(one)));
            }
        } catch (RunnerException failed) {
            throw new IllegalStateException(failed);
        }
        return runs;
    }

    private static double perCpuSecond(IterationResult round) {
        var spent = round.getSecondaryResults().get("cpuSeconds").getScore();
        return round.getMetadata().getAllOps() / spent;
    }
}
