package org.redress.benchmarks.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.redress.benchmarks.measure.Finding;

/**
 * Bars of some of the findings, drawn by whoever shows the page; the figures are those of the table.
 *
 * @param series for each kind of bar, wide ones first, how its findings are called: the first group is the name of a bar
 */
record Plot(String title, String id, List<Pattern> series) {

    static final List<Plot> ALL = List.of(
            new Plot(
                    "Filing and the floor, complaints a second",
                    "P1",
                    List.of(Pattern.compile("(filing|the floor), 16 connections"))),
            new Plot(
                    "CPU per filed and assigned complaint, ms",
                    "P3",
                    List.of(Pattern.compile("CPU per filed and assigned complaint, (?!all)(.+)"))),
            new Plot(
                    "Supervisors: p95 in ms, a loaded store and inside it a nearly empty one",
                    "P8",
                    List.of(Pattern.compile("(.+), \\d+ stored, p95"), Pattern.compile("(.+), nearly empty, p95"))));

    /** Empty when nothing of it was measured. */
    String drawn(List<Finding> findings) {
        var bars = series.stream().map(named -> bars(named, findings)).toList();
        if (bars.get(0).isEmpty()) {
            return "";
        }
        var names = bars.get(0).keySet().stream()
                .map(name -> '"' + name + '"')
                .collect(Collectors.joining(", ", "  x-axis [", "]\n"));
        var values = bars.stream()
                .filter(kind -> kind.keySet().equals(bars.get(0).keySet()))
                .map(kind -> kind.values().stream().collect(Collectors.joining(", ", "  bar [", "]\n")))
                .collect(Collectors.joining());
        return "\n```mermaid\nxychart-beta horizontal\n  title \"" + title + "\"\n" + names + values + "```\n";
    }

    private Map<String, String> bars(Pattern named, List<Finding> findings) {
        var bars = new LinkedHashMap<String, String>();
        for (var finding : findings) {
            var name = named.matcher(finding.what());
            if (finding.id().equals(id) && name.matches()) {
                bars.put(name.group(1), Finding.shown(finding.value()));
            }
        }
        return bars;
    }
}
