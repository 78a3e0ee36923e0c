package org.redress.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** The repository, and the only folder the stack writes to, closed to other users: usually {@code .redress} in it. */
record Home(Path repository, Path folder) {

    Home {
        repository = repository.toAbsolutePath().normalize();
        folder = folder.toAbsolutePath().normalize();
    }

    static Home in(Path repository) {
        return new Home(repository, repository.resolve(".redress"));
    }

    Path data() {
        return folder().resolve("data");
    }

    Path data(Part part) {
        return data().resolve(part.name());
    }

    Path log(Part part) {
        return folder().resolve("logs").resolve(part.name() + ".log");
    }

    Path preparationLog(Part part) {
        return folder().resolve("logs").resolve("prepare-" + part.name() + ".log");
    }

    Path trainingLogs() {
        return folder().resolve("logs").resolve("training");
    }

    Path run() {
        return folder().resolve("run");
    }

    /** Prepared once per build, whichever stack runs them. */
    Path applications() {
        return in(repository).folder.resolve("apps");
    }

    /** A second stack beside the first shares its applications, and so must not tidy them. */
    boolean isUsual() {
        return equals(in(repository));
    }

    Path jar(Part part) {
        return repository.resolve(part.jar());
    }

    /** The path as a person would type it from the repository. */
    String shown(Path path) {
        return repository.relativize(path).toString();
    }

    void create() {
        try {
            Files.createDirectories(folder());
            if (Files.getFileStore(folder()).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwx------"));
            }
            for (var child : new String[] {"data", "logs", "run"}) {
                Files.createDirectories(folder().resolve(child));
            }
            Files.createDirectories(applications());
        } catch (IOException e) {
            throw new Refused("Cannot write to " + folder() + ": " + e.getMessage());
        }
    }

    boolean hasData() {
        if (!Files.isDirectory(data())) {
            return false;
        }
        try (var children = Files.list(data())) {
            return children.findAny().isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void emptyData() {
        delete(data());
        create();
    }

    static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new Refused("Cannot delete " + tree + ": " + e.getMessage());
        }
    }
}
