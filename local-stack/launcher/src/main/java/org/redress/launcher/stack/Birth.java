package org.redress.launcher.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** When a process began: with its number, what tells it from a later process that was given the same number. */
final class Birth {

    private Birth() {}

    /** Empty when no such process is alive; one that ended but was not yet reaped counts as dead. */
    static Optional<String> of(long pid) {
        var stat = Path.of("/proc", Long.toString(pid), "stat");
        return Files.isDirectory(Path.of("/proc/self")) ? fromKernel(stat) : fromRuntime(pid);
    }

    /** Ticks since boot: unlike the JDK's start instant they do not move when the wall clock is set. */
    private static Optional<String> fromKernel(Path stat) {
        try {
            var line = Files.readString(stat);
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return fields[0].equals("Z") || fields[0].equals("X") ? Optional.empty() : Optional.of(fields[19]);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> fromRuntime(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().startInstant())
                .map(Instant::toString);
    }
}
