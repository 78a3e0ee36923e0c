package org.redress.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.RunnerException;
import org.redress.benchmarks.load.NothingToCopy;
import org.redress.benchmarks.measure.Finding;
import org.redress.benchmarks.promise.Burst;
import org.redress.benchmarks.promise.City;
import org.redress.benchmarks.promise.Decisions;
import org.redress.benchmarks.promise.Filing;
import org.redress.benchmarks.promise.Footprint;
import org.redress.benchmarks.promise.Learning;
import org.redress.benchmarks.promise.Lifecycles;
import org.redress.benchmarks.promise.Plan;
import org.redress.benchmarks.promise.StartUp;
import org.redress.benchmarks.stack.LocalStack;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures what is promised on a stack of its own, and says of each figure whether the promise is kept. */
@Command(
        name = "redress bench",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        description =
                "Measures the promises of performance, the floor beside the product, on a stack of its own that is"
                        + " started empty and stopped at the end. Takes about 20 minutes; stop everything else before."
                        + " Linux only.",
        footer = "Exit code: 0 when every promise that was measured is kept, 1 otherwise, 2 for unusable options.")
public final class Bench implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--quick", description = "short rounds and few complaints: shows that it works, not how fast it is")
    private boolean quick;

    @Option(names = "--json", paramLabel = "OUT", description = "write the figures here")
    private Path json;

    @Option(names = "--report", paramLabel = "OUT.md", description = "write a report here")
    private Path report;

    @Option(
            names = "--only",
            paramLabel = "P5",
            description = "only this promise; there is a program of its own for P3 (whole lives, and what a complaint"
                    + " costs), P5 (a burst of deadlines) and P6 (routing decisions, which need no stack)")
    private String only;

    private final List<Finding> findings = new ArrayList<>();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, NothingToCopy, RunnerException {
        var plan = quick ? Plan.QUICK : Plan.FULL;
        if (only != null && !List.of("P3", "P5", "P6", "P7").contains(only)) {
            throw new ParameterException(spec.commandLine(), "--only knows P3, P5, P6 and P7");
        }
        try {
            if (only == null || only.equals("P6")) {
                found(new Decisions(plan).perCore());
            }
            if (only == null || only.equals("P7")) {
                found(new Learning(plan).seconds());
            }
            if (only == null || List.of("P3", "P5").contains(only)) {
                onAStack(plan);
            }
        } finally {
            // what was found before a failure took minutes to find
            write();
        }
        return findings.stream().anyMatch(finding -> Boolean.FALSE.equals(finding.met())) ? 1 : 0;
    }

    private void onAStack(Plan plan) throws IOException, InterruptedException, NothingToCopy {
        try (var stack =
                new LocalStack(Path.of(System.getProperty("redress.home", ".")).toRealPath())) {
            if (only == null) {
                measure(stack, plan);
            } else {
                stack.up("--fresh");
            }
            if ("P3".equals(only)) {
                costs(new Lifecycles(stack, plan), stack);
            } else {
                found(new Burst(stack, plan).fired());
            }
        }
    }

    private double costs(Lifecycles lifecycles, LocalStack stack) throws IOException, InterruptedException {
        var rate = found(lifecycles.perSecond("nearly empty"));
        found(lifecycles.cpuSeconds());
        found(new Footprint(stack).perComplaint());
        return rate.value();
    }

    private void write() throws IOException {
        var written = new Report(findings, quick);
        if (json != null) {
            Files.writeString(json, written.json());
        }
        if (report != null) {
            Files.writeString(report, written.markdown());
        }
    }

    private void measure(LocalStack stack, Plan plan) throws IOException, InterruptedException, NothingToCopy {
        found(StartUp.seconds(stack));
        var filing = new Filing(stack, plan);
        found(filing.besideTheFloor());
        // the thousands filed just now would be assigned first
        stack.up("--fresh");
        var lifecycles = new Lifecycles(stack, plan);
        var rate = costs(lifecycles, stack);
        found(lifecycles.untilAssigned(rate / 2));
        var city = new City(stack, plan);
        var alone = found(Finding.of(
                "store",
                "filing, one at a time, nearly empty, p50",
                filing.alone().quantile(0.5),
                "ms"));
        found(city.dueScan("nearly empty"));
        say("Loading " + plan.storedComplaints() + " complaints ...");
        city.fill();
        found(city.fileSize());
        var stored = plan.storedComplaints() + " stored";
        var aloneLater = found(Finding.of(
                "store",
                "filing, one at a time, " + stored + ", p50",
                filing.alone().quantile(0.5),
                "ms"));
        found(Finding.of("store", "filing p50 as a multiple of empty", aloneLater.value() / alone.value(), "x")
                .atMost(1.5));
        found(city.dueScan(stored));
        found(city.pages());
        var later = found(lifecycles.perSecond(stored));
        found(Finding.of("P4", "rate of lifecycles with " + stored + " as a share of empty", later.value() / rate, "x")
                .atLeast(0.9));
        found(StartUp.memory(stack.parts()));
        found(city.restart());
    }

    private Finding found(Finding finding) {
        findings.add(finding);
        var verdict = finding.met() == null ? "" : finding.met() ? "  kept" : "  NOT KEPT";
        say("%-5s %-72s %s  %s%s"
                .formatted(finding.id(), finding.what(), finding.shownValue(), finding.promise(), verdict));
        return finding;
    }

    private void found(Collection<Finding> several) {
        several.forEach(this::found);
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
