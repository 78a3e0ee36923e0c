package org.redress.benchmarks.promise;

import org.redress.benchmarks.measure.Finding;
import org.redress.benchmarks.measure.Measurement;
import org.redress.benchmarks.measure.Needs;
import org.redress.benchmarks.measure.Plan;
import org.redress.benchmarks.measure.Setting;
import org.redress.benchmarks.micro.DecisionBenchmark;
import org.redress.benchmarks.micro.Jmh;

/** P6: how many decisions a core makes in a second by the rules, and what rules cost that cannot match. */
public final class Decisions implements Measurement {

    private static final double PER_SECOND = 500_000;
    private static final double FLAT = 0.8;

    @Override
    public String id() {
        return "P6";
    }

    @Override
    public String about() {
        return "routing decisions by rules";
    }

    @Override
    public Needs needs() {
        return Needs.NOTHING;
    }

    @Override
    public void measure(Setting on) {
        var few = on.found(rate("1000", on.plan()).atLeast(PER_SECOND));
        var many = on.found(rate("10000", on.plan()));
        on.found(Finding.of(id(), "9 000 more rules that cannot match, as a share", many.value() / few.value(), "x")
                .atLeast(FLAT));
    }

    private Finding rate(String rules, Plan plan) {
        var rates = Jmh.perCpuSecond(DecisionBenchmark.class, "decision", "rules", rules, plan);
        return Finding.of(id(), "routing decisions, " + rules + " rules", rates, "/CPU-s");
    }
}
