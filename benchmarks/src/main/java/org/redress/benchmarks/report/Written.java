package org.redress.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.redress.benchmarks.measure.Finding;
import tools.jackson.databind.json.JsonMapper;

/** Where what was found is written to; null for what nobody asked for. */
public record Written(Path json, Path report) {

    /**
     * To be called before minutes are spent on measuring.
     *
     * @throws IllegalArgumentException saying what is wrong with a path
     */
    public void check() throws IOException {
        for (var path : new Path[] {json, report}) {
            if (path != null && !Files.isDirectory(path.toAbsolutePath().getParent())) {
                throw new IllegalArgumentException(path + " cannot be written: there is no such folder");
            }
        }
        if (report != null && Files.exists(report) && !Page.hasPlace(Files.readString(report))) {
            throw new IllegalArgumentException(
                    report + " has no place for the report; put these two lines into it, or name a new file:\n"
                            + Page.BEGIN + "\n" + Page.END);
        }
    }

    public void write(Run run, List<Finding> findings) throws IOException {
        if (json != null) {
            var content = new LinkedHashMap<String, Object>();
            content.put("run", run.facts());
            content.put("findings", findings);
            Files.writeString(
                    json, new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n");
        }
        if (report != null) {
            var written = Page.written(run, findings);
            Files.writeString(
                    report,
                    Files.exists(report) ? Page.replaced(Files.readString(report), written) : Page.around(written));
        }
    }
}
