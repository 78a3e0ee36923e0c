package org.redress.benchmarks.report;

import java.util.List;
import java.util.stream.Collectors;
import org.redress.benchmarks.measure.Finding;

/** A report for readers. Around what it has written itself a page may hold what people write; that stays. */
final class Page {

    static final String BEGIN = "<!-- written by ./redress bench --report, from here -->";
    static final String END = "<!-- to here; what stands outside is written by people -->";

    private Page() {}

    static String written(Run run, List<Finding> findings) {
        var machine = run.facts().entrySet().stream()
                .map(fact -> fact.getKey() + " " + fact.getValue())
                .collect(Collectors.joining("; "));
        var rows = findings.stream().map(Page::row).collect(Collectors.joining());
        var plots = Plot.ALL.stream().map(plot -> plot.drawn(findings)).collect(Collectors.joining());
        return BEGIN + "\n\nMedians, with the spread of the rounds in brackets. Run: " + machine + ".\n\n"
                + verdict(findings) + "\n\n| Promise | What | Measured | Promised | Kept |\n|---|---|---|---|---|\n"
                + rows + plots + "\n" + END;
    }

    private static String verdict(List<Finding> findings) {
        var promised = findings.stream().filter(one -> one.met() != null).toList();
        var kept = promised.stream().filter(Finding::met).count();
        var missed = promised.stream()
                .filter(one -> !one.met())
                .map(Finding::id)
                .distinct()
                .collect(Collectors.joining(", "));
        return "%d of %d promised figures are kept%s."
                .formatted(kept, promised.size(), missed.isEmpty() ? "" : "; not all of " + missed);
    }

    private static String row(Finding finding) {
        var kept = finding.met() == null ? "" : finding.met() ? "yes" : "**no**";
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(finding.id(), finding.what(), finding.shownValue(), finding.promise(), kept);
    }

    /** A page of its own for what was written. */
    static String around(String written) {
        return "# Performance\n\n" + written + "\n";
    }

    static boolean hasPlace(String page) {
        return page.contains(BEGIN) && page.indexOf(BEGIN) < page.indexOf(END);
    }

    /** The page with what was written in place of what an earlier run wrote. */
    static String replaced(String page, String written) {
        return page.substring(0, page.indexOf(BEGIN)) + written + page.substring(page.indexOf(END) + END.length());
    }
}
