package org.redress.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must be known of a run to make sense of its figures. */
public record Run(Map<String, String> facts) {

    /** On this machine, now. */
    public static Run here(boolean quick, List<String> only) throws IOException {
        var facts = new LinkedHashMap<String, String>();
        facts.put("when", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        facts.put("plan", quick ? "quick: not to be quoted" : "full");
        facts.put("measured", only.isEmpty() ? "everything" : String.join(", ", only));
        facts.put("commit", System.getProperty("redress.commit", "unknown"));
        facts.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("processor", ofProc("cpuinfo", "model name"));
        facts.put("memory", ofProc("meminfo", "MemTotal"));
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("Java", System.getProperty("java.runtime.version"));
        return new Run(facts);
    }

    private static String ofProc(String file, String name) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }
}
