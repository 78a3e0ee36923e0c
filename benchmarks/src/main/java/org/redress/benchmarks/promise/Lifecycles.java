package org.redress.benchmarks.promise;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.redress.benchmarks.measure.Finding;
import org.redress.benchmarks.measure.Measurement;
import org.redress.benchmarks.measure.Needs;
import org.redress.benchmarks.measure.Plan;
import org.redress.benchmarks.measure.Repeat;
import org.redress.benchmarks.measure.Setting;
import org.redress.benchmarks.people.People;
import org.redress.benchmarks.stack.PartProcess;

/** P3: complaints on their way through all services, and what each costs every part. */
public final class Lifecycles implements Measurement {

    /** Before the name of a part, or {@link #ALL}: the forecast reads the figures by it. */
    public static final String CPU = "CPU per filed and assigned complaint, ";

    public static final String ALL = "all";

    private static final double LIFECYCLES_PER_SECOND = 25;
    private static final double CPU_SECONDS = 0.041;

    @Override
    public String id() {
        return "P3";
    }

    @Override
    public String about() {
        return "whole lives, and what a complaint costs";
    }

    @Override
    public Needs needs() {
        return Needs.FRESH_STACK;
    }

    @Override
    public void measure(Setting on) throws IOException, InterruptedException {
        var people = new People(on.stack());
        on.found(Finding.of(
                        id(),
                        "file, assign, sign for, submit result, conclude, nearly empty",
                        rates(people, on.plan()),
                        "/s")
                .atLeast(LIFECYCLES_PER_SECOND));
        on.found(cpuSeconds(people, on));
        on.found(new Footprint(on.stack()).perComplaint());
    }

    /** Whole lives a second, of each round. */
    static List<Double> rates(People people, Plan plan) throws InterruptedException {
        var time = Duration.ofSeconds(plan.lifecycleSeconds());
        Repeat.during(time.dividedBy(3), Plan.CONNECTIONS, people::concluded);
        var rates = new ArrayList<Double>();
        for (var round = 0; round < plan.rounds(); round++) {
            rates.add(Repeat.during(time, Plan.CONNECTIONS, people::concluded).perSecond());
        }
        return rates;
    }

    /** What each part spends on a complaint from its filing until it is assigned and all has come to rest. */
    private static List<Finding> cpuSeconds(People people, Setting on) throws IOException, InterruptedException {
        var parts = on.stack().parts();
        var before = cpu(parts);
        var filed = new ConcurrentLinkedQueue<String>();
        Repeat.during(on.plan().round(), Plan.CONNECTIONS, () -> filed.add(people.file()));
        for (var id : filed) {
            people.assigned(id);
        }
        var after = cpu(parts);
        var findings = new ArrayList<Finding>();
        var sum = 0.0;
        for (var i = 0; i < parts.size(); i++) {
            var each = (after.get(i) - before.get(i)) / filed.size();
            sum += each;
            findings.add(Finding.of("P3", CPU + parts.get(i).name(), 1000 * each, "ms"));
        }
        findings.add(0, Finding.of("P3", CPU + ALL, 1000 * sum, "ms").atMost(1000 * CPU_SECONDS));
        return findings;
    }

    private static List<Double> cpu(List<PartProcess> parts) throws IOException {
        var seconds = new ArrayList<Double>();
        for (var part : parts) {
            seconds.add(part.cpuSeconds());
        }
        return seconds;
    }
}
