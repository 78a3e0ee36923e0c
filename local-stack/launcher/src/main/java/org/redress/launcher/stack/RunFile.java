package org.redress.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which process a part is. {@code build} is the fingerprint of the jar it was started from. */
record RunFile(long pid, String birth, Instant since, String build) {

    /** Believed only if that very process is alive: a file left by a crash or a reboot says nothing. */
    static Optional<RunFile> believed(Path folder, Part part) {
        var values = PropertyFile.read(path(folder, part));
        if (!values.keySet().containsAll(Set.of("pid", "birth", "since", "build"))) {
            return Optional.empty();
        }
        var run = new RunFile(
                Long.parseLong(values.get("pid")),
                values.get("birth"),
                Instant.parse(values.get("since")),
                values.get("build"));
        return run.isAlive() ? Optional.of(run) : Optional.empty();
    }

    boolean isAlive() {
        return Birth.of(pid).filter(birth::equals).isPresent();
    }

    void write(Path folder, Part part) {
        PropertyFile.write(
                path(folder, part),
                Map.of("pid", Long.toString(pid), "birth", birth, "since", since.toString(), "build", build));
    }

    static void delete(Path folder, Part part) {
        try {
            Files.deleteIfExists(path(folder, part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path path(Path folder, Part part) {
        return folder.resolve(part.name() + ".properties");
    }
}
