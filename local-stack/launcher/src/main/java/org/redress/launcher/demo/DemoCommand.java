package org.redress.launcher.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.redress.launcher.stack.Stack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The main job: files complaints through the public API and shows what became of each. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Starts the stack if it is not up, files complaints through its public HTTP API, waits until each has a"
                    + " department and its deadlines, and shows them. The stack stays up.",
            "",
            "CSV columns, all optional but title and narrative: external_id, kind, complainant, complainant_type,"
                    + " country, email, phone, title, narrative, request, category, region, respondent,"
                    + " investment_at_risk, currency, language, submitted_at. What is missing becomes: kind RIGHTS,"
                    + " complainant \"Investor n\", type FIE, country US, language en, category OTHER, region CITY,"
                    + " respondent \"Unnamed office\", currency USD, an e-mail address under example.com and a standard"
                    + " request.",
            "",
            "A second run finds the same complaints again (Idempotency-Key demo-<external_id>, or a hash of the row)."
        },
        footer = "Exit code: 0 when every complaint has a department, or a place in review or the manual queue, and its"
                + " deadlines; 1 otherwise; 2 for unusable options or files.")
public final class DemoCommand implements Callable<Integer> {

    private static final String SAMPLE = "/sample/complaints.csv";
    private static final Duration RETRY_FOR = Duration.ofSeconds(60);

    @Spec
    private CommandSpec spec;

    @Option(names = "--file", paramLabel = "F.csv", description = "File these instead of the bundled sample.")
    private Path file;

    @Option(
            names = "--count",
            paramLabel = "N",
            description =
                    "File the first N rows; with more than there are, copies with external ids ending in -r2, -r3...")
    private Integer count;

    @Option(names = "--json", paramLabel = "OUT", description = "Write the counts and latencies here.")
    private Path json;

    @Option(
            names = "--target",
            paramLabel = "HOST",
            description = "Use the stack on that host (ports from REDRESS_*_PORT, sign-in from REDRESS_ISSUER,"
                    + " REDRESS_CLIENT_ID and REDRESS_CLIENT_SECRET) and start nothing.")
    private String target;

    private final Words words = new Words(Locale.getDefault());

    @Override
    public Integer call() throws Exception {
        var rows = new Rows(read());
        var chosen = count == null ? rows.all() : rows.take(checked(count));
        rows.bad().forEach(bad -> complain(words.say("row.skipped", bad.line(), words.say(bad.reason()))));
        if (chosen.isEmpty()) {
            throw unusable(words.say("file.no-rows", source()));
        }
        if (json != null && !canBeWritten(json.toAbsolutePath())) {
            throw unusable(words.say("json.unwritable", json));
        }
        var endpoints = target == null ? local() : Endpoints.at(target, System.getenv());
        say(words.say("filing", chosen.size(), source(), endpoints.filing()));
        var begin = System.nanoTime();
        var run = new DemoRun(new Api(endpoints, words.locale(), RETRY_FOR), endpoints);
        var cases = run.run(chosen, new Progress(out(), words, Progress.onTerminal(), chosen.size()));
        var seconds = (System.nanoTime() - begin) / 1e9;
        return report(endpoints, cases, run.notFiled(), rows.bad().size(), seconds);
    }

    private Endpoints local() {
        var stack = Stack.here();
        stack.ensureUp(this::say);
        return Endpoints.of(stack);
    }

    private int report(
            Endpoints endpoints, List<Case> cases, List<DemoRun.NotFiled> notFiled, int badLines, double seconds)
            throws IOException {
        var wrong = notFiled.stream().filter(DemoRun.NotFiled::skipped).count();
        var summary = new Summary(cases, (int) (notFiled.size() - wrong), seconds);
        if (!cases.isEmpty()) {
            say("");
            new Table(words, cases).print(this::say, cases.size());
            say("");
        }
        notFiled.forEach(row -> complain(words.say(
                row.skipped() ? "row.skipped" : "row.failed", row.row().line(), row.reason())));
        cases.stream()
                .filter(filed -> !filed.hasItsDeadlines())
                .forEach(filed -> complain(words.say("case.failed", filed.number, shortcoming(filed))));
        say(counts(summary, badLines + wrong));
        say(words.say(
                "latency",
                figures(summary.fileLatency()),
                figures(summary.assignedLatency()),
                figures(summary.deadlinesLatency()),
                Math.round(seconds * 10) / 10.0));
        if (json != null) {
            write(summary);
        }
        if (!cases.isEmpty()) {
            var one = cases.get(0).id;
            say("");
            say(words.say("open", endpoints.home()));
            if (target == null) {
                say(words.say("accounts"));
                say(words.say("mails", Stack.here().mails()));
            }
            say(words.say(
                    "next",
                    endpoints.complaint(one),
                    endpoints.decision(one),
                    endpoints.clocks(one),
                    endpoints.complaints().resolve("/swagger-ui/index.html")));
        }
        return summary.isSuccess() ? 0 : 1;
    }

    private String counts(Summary summary, long skipped) {
        return words.say(
                "counts",
                summary.filed(),
                summary.replayed(),
                summary.in(Case.Place.ASSIGNED),
                summary.in(Case.Place.MANUAL_QUEUE),
                summary.in(Case.Place.REVIEW),
                summary.withDeadlines(),
                summary.failed(),
                skipped);
    }

    private String shortcoming(Case filed) {
        if (filed.failure != null) {
            return filed.failure;
        }
        return words.say(filed.isPlaced() ? "case.no-deadlines" : "case.not-placed");
    }

    private static String figures(Map<String, Long> percentiles) {
        return percentiles == null
                ? "-"
                : percentiles.get("p50") + " / " + percentiles.get("p95") + " / " + percentiles.get("p99");
    }

    private void write(Summary summary) throws IOException {
        try {
            var mapper = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            Files.writeString(json, mapper.writeValueAsString(summary.json()) + "\n");
        } catch (JacksonException e) {
            throw new IOException(e);
        }
    }

    /** Asked before the work, not after it. */
    private static boolean canBeWritten(Path file) {
        return Files.exists(file)
                ? Files.isWritable(file) && !Files.isDirectory(file)
                : Files.isWritable(file.getParent());
    }

    private CsvFile read() {
        try {
            return CsvFile.parse(bytes());
        } catch (CsvFile.Unusable e) {
            throw unusable(words.say("file.unusable", source(), words.say(e.getMessage())), e);
        } catch (IOException e) {
            throw unusable(words.say("file.unreadable", source()), e);
        }
    }

    private byte[] bytes() throws IOException {
        if (file != null) {
            return Files.readAllBytes(file);
        }
        try (InputStream sample = Objects.requireNonNull(getClass().getResourceAsStream(SAMPLE))) {
            return sample.readAllBytes();
        }
    }

    private String source() {
        return file == null ? words.say("bundled") : file.toString();
    }

    private int checked(int wanted) {
        if (wanted < 1) {
            throw unusable("--count " + wanted + " < 1");
        }
        return wanted;
    }

    private void say(String line) {
        out().println(line);
        out().flush();
    }

    private void complain(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private ParameterException unusable(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private ParameterException unusable(String message, Exception cause) {
        return new ParameterException(spec.commandLine(), message, cause);
    }
}
