package org.redress.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.redress.benchmarks.measure.Finding;
import org.redress.benchmarks.measure.Measurement;
import org.redress.benchmarks.measure.Plan;
import org.redress.benchmarks.measure.Setting;
import org.redress.benchmarks.report.Run;
import org.redress.benchmarks.report.Written;
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
                        + " started empty and stopped at the end. Takes about an hour; stop everything else before."
                        + " Linux only.",
        footerHeading = "%nWhat there is for --only:%n")
public final class Bench implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--quick", description = "short rounds and few complaints: shows that it works, not how fast it is")
    private boolean quick;

    @Option(names = "--json", paramLabel = "OUT", description = "write the figures here; ./redress growth reads them")
    private Path json;

    @Option(
            names = "--report",
            paramLabel = "OUT.md",
            description = "write a report here; of a page that is there only what an earlier report wrote is replaced")
    private Path report;

    @Option(names = "--only", paramLabel = "ID", description = "only this; may be repeated, or several with commas")
    private List<String> only = List.of();

    private final List<Finding> findings = new ArrayList<>();

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        var commandLine = new CommandLine(new Bench());
        var footer = new ArrayList<String>();
        Selection.ALL.forEach(one -> footer.add("  %-10s%s".formatted(one.id(), one.about())));
        footer.add("");
        footer.add("Exit code: 0 when every promise that was measured is kept, 1 otherwise, 2 for unusable options.");
        commandLine.setExecutionExceptionHandler((failure, line, parsed) -> {
            if (failure instanceof IOException) {
                line.getErr().println("redress: " + failure.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw failure;
        });
        commandLine.getCommandSpec().usageMessage().footer(footer.toArray(String[]::new));
        return commandLine;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var written = new Written(json, report);
        List<Measurement> chosen;
        try {
            chosen = Selection.of(only);
            written.check();
        } catch (IllegalArgumentException unusable) {
            throw new ParameterException(spec.commandLine(), unusable.getMessage(), unusable);
        }
        try (var stack = LocalStack.ofItsOwn()) {
            // also when somebody does not wait for the end
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "down"));
            var setting = new Setting(quick ? Plan.QUICK : Plan.FULL, stack, this::found);
            new Sequence(new StackGround(setting, this::say), setting).measure(chosen);
        } finally {
            // what was found before a failure took minutes to find
            if (!findings.isEmpty()) {
                written.write(Run.here(quick, only), findings);
            }
        }
        return findings.stream().anyMatch(finding -> Boolean.FALSE.equals(finding.met())) ? 1 : 0;
    }

    private void found(Finding finding) {
        findings.add(finding);
        var verdict = finding.met() == null ? "" : finding.met() ? "  kept" : "  NOT KEPT";
        say("%-9s %-76s %s  %s%s"
                .formatted(finding.id(), finding.what(), finding.shownValue(), finding.promise(), verdict));
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
