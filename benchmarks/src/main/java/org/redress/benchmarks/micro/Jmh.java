package org.redress.benchmarks.micro;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs benchmarks that take {@link Spent}: by the time the working thread had, who else uses the machine matters little. */
public final class Jmh {

    private static final int WARM_UP = 4;
    private static final int MORE_ROUNDS = 4;

    private Jmh() {}

    /**
     * Operations in a second of a core, of each round, with both compilers, as in production.
     *
     * @param round how long each is; too short a one ends before the second compiler is done
     */
    public static List<Double> perCpuSecond(
            Class<?> benchmarks, String operation, String parameter, String value, Duration round, int rounds) {
        var time = TimeValue.milliseconds(round.toMillis());
        var options = new OptionsBuilder()
                .include(benchmarks.getName() + "\\." + operation + "$")
                .param(parameter, value)
                .forks(1)
                .warmupIterations(WARM_UP)
                .warmupTime(time)
                .measurementIterations(rounds + MORE_ROUNDS)
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
