package org.redress.launcher.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Copies a part out of the build folder: a Spring Boot jar by its own tool, a plain jar with the libraries beside it. */
record Unpacking(Home home, Part part) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** By way of a draft folder, so that a half-copied part is never started. */
    void into(Path folder) throws IOException {
        var parent = folder.getParent();
        Files.createDirectories(parent);
        var draft = parent.resolve("draft");
        Home.delete(draft);
        if (part.isSpringBoot()) {
            extract(draft);
        } else {
            copy(draft);
        }
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private void extract(Path draft) throws IOException {
        var tool = List.of(
                "-Djarmode=tools", "-jar", home.jar(part).toString(), "extract", "--destination", draft.toString());
        var log = home.preparationLog(part);
        var process = JavaProcess.start(tool, Map.of(), draft.getParent(), log);
        if (!Waiting.until(() -> !process.isAlive(), PATIENCE) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("unpacking failed, see " + home.shown(log));
        }
    }

    private void copy(Path draft) throws IOException {
        var jar = home.jar(part);
        var lib = Files.createDirectories(draft.resolve("lib"));
        Files.copy(jar, draft.resolve(jar.getFileName()));
        try (var libraries = Files.newDirectoryStream(jar.resolveSibling("lib"), "*.jar")) {
            for (var library : libraries) {
                Files.copy(library, lib.resolve(library.getFileName()));
            }
        }
    }
}
