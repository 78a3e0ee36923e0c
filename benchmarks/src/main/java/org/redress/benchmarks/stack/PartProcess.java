package org.redress.benchmarks.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A part as the operating system sees it; the figures are read from {@code /proc}, so on Linux only. */
public record PartProcess(String name, long pid) {

    private static final double TICKS_PER_SECOND = 100;
    private static final int USER_TICKS = 11;
    private static final int SYSTEM_TICKS = 12;

    /** User and system time since it was started. */
    public double cpuSeconds() throws IOException {
        var line = Files.readString(Path.of("/proc/" + pid + "/stat"));
        // the name in brackets may hold spaces
        var fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS])) / TICKS_PER_SECOND;
    }

    public double residentMegabytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024.0;
        }
    }

    /** Starts the same program once more, with its arguments and surroundings, once this process has ended. */
    public Restart restart() throws IOException {
        return new Restart(Path.of("/proc/" + pid + "/cwd").toRealPath(), words("cmdline"), words("environ"));
    }

    private List<String> words(String file) throws IOException {
        return List.of(Files.readString(Path.of("/proc/" + pid, file)).split("\0", -1)).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** As an orchestrator would, with time to finish. */
    public void terminate() {
        end(false);
    }

    /** As {@code kill -9}. */
    public void kill() {
        end(true);
    }

    private void end(boolean forcibly) {
        ProcessHandle.of(pid).ifPresent(process -> {
            if (forcibly) {
                process.destroyForcibly();
            } else {
                process.destroy();
            }
            process.onExit().join();
        });
    }
}
