package org.redress.benchmarks.growth;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints what so many complaints a day ask for. */
@Command(
        name = "redress growth",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        description = "Works out, for a number of complaints a day, how many processors, instances, partitions, shards"
                + " and terabytes they need and what is full first. What a complaint costs is measured, not guessed:"
                + " ./redress bench --only P3 --json FILE.",
        footer = "Exit code: 0, or 2 for unusable options.")
public final class Growth implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--per-day", paramLabel = "N", required = true, description = "complaints filed on a working day")
    private long perDay;

    @Option(
            names = "--costs",
            paramLabel = "FILE",
            description = "figures of ./redress bench --json; else docs/costs.json, those of the project's last run")
    private Path costs = Path.of(System.getProperty("redress.home", "."), "docs", "costs.json");

    @Option(
            names = "--busiest-hour",
            paramLabel = "SHARE",
            defaultValue = "0.2",
            description = "share of a day's complaints in its busiest hour; default ${DEFAULT-VALUE}")
    private double busiestHour;

    @Option(
            names = "--years",
            paramLabel = "N",
            defaultValue = "5",
            description = "how long data are kept; default ${DEFAULT-VALUE}")
    private int years;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Growth()).execute(arguments));
    }

    @Override
    public Integer call() {
        if (perDay < 1 || years < 1 || busiestHour <= 0 || busiestHour > 1) {
            throw new ParameterException(
                    spec.commandLine(), "--per-day and --years are at least 1, --busiest-hour is a share up to 1");
        }
        if (!Files.isReadable(costs)) {
            throw new ParameterException(spec.commandLine(), costs + " cannot be read");
        }
        try {
            print(
                    new Forecast(Costs.read(costs), perDay, busiestHour, years),
                    spec.commandLine().getOut());
        } catch (IOException unusable) {
            throw new ParameterException(spec.commandLine(), unusable.getMessage(), unusable);
        }
        return 0;
    }

    private static void print(Forecast forecast, PrintWriter out) {
        say(out, "Costs of a complaint: %s", forecast.costs().run());
        say(out, "Busiest hour: %.2f complaints a second", forecast.perSecond());
        say(out, "");
        say(out, "%-22s %14s %16s %10s", "part", "CPU/complaint", "processors busy", "instances");
        var instances = forecast.instances();
        forecast.cores()
                .forEach((part, busy) -> say(
                        out,
                        "%-22s %11.1f ms %16.2f %10s",
                        part,
                        forecast.costs().cpuMillis().get(part),
                        busy,
                        instances.containsKey(part) ? instances.get(part).toString() : "-"));
        say(out, "");
        say(out, "partitions a topic      %d", forecast.partitions());
        say(out, "shards of the database  %d", forecast.shards());
        say(
                out,
                "documents               %.3f TB in %d years, with indexes; %.3f TB with %d copies",
                forecast.storedTerabytes(),
                forecast.years(),
                forecast.storedTerabytes() * Forecast.COPIES,
                Forecast.COPIES);
        say(
                out,
                "topics                  %.3f TB in %d years; %.3f TB with %d copies",
                forecast.publishedTerabytes(),
                forecast.years(),
                forecast.publishedTerabytes() * Forecast.COPIES,
                Forecast.COPIES);
        say(out, "");
        var first = forecast.firstToSaturate();
        say(
                out,
                "One machine of 2 processors with everything on it carries %d complaints a day.",
                forecast.carriedBy(2));
        say(
                out,
                "First to be full: %s, which fills a processor of its own at %d complaints a day.",
                first.getKey(),
                first.getValue());
        say(out, "Attachments are not counted: add their size and that of their copies.");
        out.flush();
    }

    private static void say(PrintWriter out, String line, Object... values) {
        out.println(String.format(Locale.ROOT, line, values));
    }
}
