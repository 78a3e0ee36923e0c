package org.redress.benchmarks.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How a part was started. */
public record Restart(Path folder, List<String> command, List<String> environment) {

    /** The launcher does not know of it: whoever starts it ends it. */
    public PartProcess begin(String name) throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("logs").resolve(name + ".log").toFile()));
        builder.environment().clear();
        for (var variable : environment) {
            var at = variable.indexOf('=');
            builder.environment().put(variable.substring(0, at), variable.substring(at + 1));
        }
        return new PartProcess(name, builder.start().pid());
    }
}
