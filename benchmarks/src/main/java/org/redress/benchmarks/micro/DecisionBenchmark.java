package org.redress.benchmarks.micro;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.redress.routing.decision.model.Decision;
import org.redress.routing.decision.model.Router;
import org.redress.routing.rule.model.Facts;

/** Decides one complaint after the other, each of other facts than the one before. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DecisionBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Param({"1000", "10000"})
    int rules;

    private Router router;
    private List<Facts> complaints;
    private int next;

    @Setup
    public void prepare() {
        var office = new Office();
        router = office.router(rules);
        complaints = office.complaints(1 << 12);
    }

    @Benchmark
    public Decision decision(Spent spent) {
        next = (next + 1) % complaints.size();
        return router.byRules(complaints.get(next), DAY, Set.of());
    }
}
