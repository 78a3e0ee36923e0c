package org.redress.benchmarks.growth;

import static org.redress.benchmarks.promise.Lifecycles.ALL;
import static org.redress.benchmarks.promise.Lifecycles.CPU;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.redress.benchmarks.promise.Footprint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one filed and assigned complaint costs, as {@code ./redress bench --only P3 --json} has measured it.
 *
 * @param run the machine and the commit
 * @param cpuMillis processor time by part
 * @param storedBytes of its documents as BSON, indexes and history of pages not counted
 * @param publishedBytes of its records in the log of a broker, once
 */
record Costs(String run, Map<String, Double> cpuMillis, double storedBytes, double publishedBytes) {

    static Costs read(Path report) throws IOException {
        var json = new JsonMapper().readTree(report);
        var cpu = new LinkedHashMap<String, Double>();
        json.path("findings")
                .forEach(finding -> part(finding)
                        .ifPresent(part -> cpu.put(part, finding.path("value").asDouble())));
        if (cpu.isEmpty()) {
            throw new IOException(
                    report + " has no costs of a complaint: make it by ./redress bench --only P3 --json " + report);
        }
        var run = json.path("run");
        return new Costs(
                "commit %s, %s, %s processors"
                        .formatted(
                                run.path("commit").asString(),
                                run.path("when").asString(),
                                run.path("processors").asString()),
                cpu,
                bytes(json, Footprint.STORED, report),
                bytes(json, Footprint.PUBLISHED, report));
    }

    private static Optional<String> part(JsonNode finding) {
        var what = finding.path("what").asString();
        return what.startsWith(CPU) && !what.equals(CPU + ALL)
                ? Optional.of(what.substring(CPU.length()))
                : Optional.empty();
    }

    private static double bytes(JsonNode json, String what, Path report) throws IOException {
        return StreamSupport.stream(json.path("findings").spliterator(), false)
                .filter(finding -> finding.path("what").asString().equals(what))
                .mapToDouble(finding -> 1_000 * finding.path("value").asDouble())
                .findFirst()
                .orElseThrow(() -> new IOException(report + " does not say: " + what));
    }
}
