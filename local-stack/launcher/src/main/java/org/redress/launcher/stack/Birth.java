package org.redress.launcher.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** When a process began: with its number, what tells it from a later process that was given the same number. */
final class Birth {

    /** Places in {@code /proc/<pid>/stat}, counted from behind the program's name; see proc_pid_stat(5). */
    private static final int STATE = 0;

    private static final int THREADS = 17;
    private static final int STARTED = 19;

    private Birth() {}

    /** Empty when no such process is alive; one that ended but was not yet reaped counts as dead. */
    static Optional<String> of(long pid) {
        var stat = Path.of("/proc", Long.toString(pid), "stat");
        return Files.isDirectory(Path.of("/proc/self")) ? fromKernel(stat) : fromRuntime(pid);
    }

    /** Ticks since boot: unlike the JDK's start instant they do not move when the wall clock is set. */
    private static Optional<String> fromKernel(Path stat) {
        try {
            return saidBy(Files.readString(stat));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * @param stat the text of {@code /proc/<pid>/stat}. A process whose first thread has ended keeps its ports until the
     *     last one has, though its state says already that it is a zombie
     */
    static Optional<String> saidBy(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        var ended = fields[STATE].equals("X") || (fields[STATE].equals("Z") && Integer.parseInt(fields[THREADS]) <= 1);
        return ended ? Optional.empty() : Optional.of(fields[STARTED]);
    }

    private static Optional<String> fromRuntime(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().startInstant())
                .map(Instant::toString);
    }
}
