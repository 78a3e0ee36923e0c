package org.redress.launcher;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.redress.launcher.stack.PartStatus;
import org.redress.launcher.stack.Stack;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows each part. Exit code 0 only if all are ready.")
final class StatusCommand implements Callable<Integer> {

    @Option(names = "--json", description = "[{\"name\",\"pid\",\"port\",\"ready\",\"since\"}]")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var parts = Stack.here().status();
        var out = spec.commandLine().getOut();
        out.println(json ? json(parts) : table(parts));
        out.flush();
        return parts.stream().allMatch(PartStatus::ready) ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    static String json(List<PartStatus> parts) {
        var array = JsonMapper.shared().createArrayNode();
        for (var part : parts) {
            array.addObject()
                    .put("name", part.name())
                    .put("pid", part.pid())
                    .put("port", part.port())
                    .put("ready", part.ready())
                    .put("since", part.since() == null ? null : part.since().toString());
        }
        return array.toString();
    }

    static String table(List<PartStatus> parts) {
        var table = new StringBuilder(row("PART", "STATE", "PORT", "PID", "SINCE"));
        parts.forEach(part -> table.append(System.lineSeparator())
                .append(row(
                        part.name(),
                        state(part),
                        Integer.toString(part.port()),
                        part.runs() ? part.pid().toString() : "-",
                        part.runs() ? part.since().toString() : "-"))
                .append(part.outdated() ? "  older build" : ""));
        return table.toString();
    }

    private static String state(PartStatus part) {
        return part.ready() ? "ready" : part.runs() ? "not ready" : "not running";
    }

    private static String row(String... cells) {
        return String.format(Locale.ROOT, "%-22s %-12s %-6s %-8s %s", (Object[]) cells);
    }
}
