package org.redress.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A part's own copy of its jar, so that a new build never pulls the classes from under a running part, made quick to
 * start: the classes a start needs are kept in an archive for this very JVM. Both are made once per build.
 */
record Application(Home home, Part part, String build) {

    static Application of(Home home, Part part) {
        var jar = home.jar(part);
        if (!Files.exists(jar)) {
            throw new Refused(part.name() + " is not built: " + home.shown(jar) + " is missing");
        }
        return new Application(home, part, Fingerprint.of(jar));
    }

    boolean isPrepared() {
        return Files.exists(archive()) || Files.exists(untrainable());
    }

    void unpack() {
        try {
            if (!Files.exists(jar())) {
                new Unpacking(home, part).into(folder());
            }
        } catch (IOException e) {
            throw new Refused("Cannot prepare " + part.name() + ": " + e);
        }
    }

    /** After a trial start: takes over what it learned, or notes that it learned nothing. */
    void learn() {
        try {
            if (Files.exists(draft())) {
                Files.move(draft(), archive(), StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.createFile(untrainable());
            }
        } catch (IOException e) {
            throw new Refused("Cannot prepare " + part.name() + ": " + e);
        }
    }

    /** Only when the part does not run: a JVM opens its jars when it first needs them. */
    void forgetEarlierBuilds() {
        if (!home.isUsual()) {
            return;
        }
        try (var builds = Files.list(folder().getParent())) {
            builds.filter(build -> !build.equals(folder())).forEach(Home::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JVM options and program, without the program's own arguments. A start before it is prepared is a trial. */
    List<String> command() {
        var command = new ArrayList<>(options());
        if (Files.exists(archive())) {
            command.add("-XX:SharedArchiveFile=" + archive());
        } else if (!isPrepared()) {
            command.add("-XX:ArchiveClassesAtExit=" + draft());
        }
        command.add("-jar");
        command.add(jar().toString());
        return command;
    }

    /** Small and quick to warm up: several JVMs share two cores. The archive demands the same options as the trial. */
    private List<String> options() {
        return List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + part.heapMegabytes() + "m",
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-Dfile.encoding=UTF-8");
    }

    private Path jar() {
        return folder().resolve(home.jar(part).getFileName());
    }

    private Path folder() {
        return home.applications().resolve(part.name()).resolve(build);
    }

    private Path archive() {
        return folder().resolve("classes-" + jvm() + ".jsa");
    }

    private Path draft() {
        return folder().resolve("draft-" + jvm() + ".jsa");
    }

    /** Marks that a trial start taught nothing, so that not every start tries again. */
    private Path untrainable() {
        return folder().resolve("untrainable-" + jvm());
    }

    private static String jvm() {
        var identity = System.getProperty("java.vm.vendor")
                + System.getProperty("java.vm.version")
                + System.getProperty("java.home");
        return Runtime.version().feature() + "-" + Integer.toHexString(identity.hashCode());
    }
}
