package org.redress.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.redress.benchmarks.measure.Finding;
import tools.jackson.databind.json.JsonMapper;

/** All findings of a run with the machine they were made on, as JSON and for readers. */
record Report(List<Finding> findings, boolean quick) {

    String json() throws IOException {
        return new JsonMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(Map.of("run", run(), "findings", findings));
    }

    String markdown() throws IOException {
        var text = new StringBuilder("# Performance\n\n");
        text.append(
                        "Written by `./redress bench --report docs/performance.md`; medians, with the spread of the rounds in")
                .append(" brackets. Store, broker, all services and the load driver share the machine.\n\n");
        run().forEach((what, value) ->
                text.append("- ").append(what).append(": ").append(value).append('\n'));
        text.append("\n| Promise | What | Measured | Promised | Kept |\n|---|---|---|---|---|\n");
        findings.forEach(finding -> text.append(row(finding)));
        return text.append('\n').append(plots()).toString();
    }

    private static String row(Finding finding) {
        var kept = finding.met() == null ? "" : finding.met() ? "yes" : "**no**";
        return "| %s | %s | %s | %s | %s |%n"
                .formatted(finding.id(), finding.what(), finding.shownValue(), finding.promise(), kept);
    }

    private String plots() {
        return plot("Filing beside the floor, complaints a second", "complaints/s", "P1")
                + plot("CPU per filed and assigned complaint, ms", "ms", "P3")
                + plot("Supervisors' pages, p95 in ms", "ms", "P8");
    }

    /** Drawn by whoever shows the page; the figures are those of the table. */
    private String plot(String title, String unit, String id) {
        var shown = findings.stream()
                .filter(finding -> finding.id().equals(id)
                        && finding.unit().equals(unit)
                        && !finding.what().contains("p99"))
                .toList();
        var names = shown.stream()
                .map(finding -> '"'
                        + finding.what().replaceAll("^.*, (?=[a-z-]+$)|^supervisor: |, p95$|, 16 connections", "")
                        + '"')
                .collect(Collectors.joining(", "));
        var values =
                shown.stream().map(finding -> Finding.shown(finding.value())).collect(Collectors.joining(", "));
        return "```mermaid%nxychart-beta horizontal%n  title \"%s\"%n  x-axis [%s]%n  bar [%s]%n```%n%n"
                .formatted(title, names, values);
    }

    private Map<String, String> run() throws IOException {
        var run = new LinkedHashMap<String, String>();
        run.put("when", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        run.put("plan", quick ? "quick: not to be quoted" : "full");
        run.put("commit", System.getProperty("redress.commit", "unknown"));
        run.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        run.put("processor", processor());
        run.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        run.put("Java", System.getProperty("java.runtime.version"));
        return run;
    }

    private static String processor() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 2))
                    .findFirst()
                    .orElse("unknown");
        }
    }
}
