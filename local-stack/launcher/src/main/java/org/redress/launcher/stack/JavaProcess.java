package org.redress.launcher.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts Java programs with the JVM this program runs on, away from our terminal, writing to a file. */
final class JavaProcess {

    private static final long LOG_LIMIT = 50_000_000;

    private JavaProcess() {}

    static Process start(List<String> arguments, Map<String, String> environment, Path folder, Path log)
            throws IOException {
        rotate(log);
        var command = new ArrayList<>(ownSession());
        command.add(java());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // a clock belongs to data, never to the shell somebody happens to type in
        builder.environment().keySet().removeIf(name -> name.startsWith("REDRESS_CLOCK_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** A session of its own, so that neither Ctrl-C nor a closed terminal reaches the part; the pid stays the same. */
    private static List<String> ownSession() {
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            return List.of("/usr/bin/setsid");
        }
        return Files.isExecutable(Path.of("/usr/bin/perl"))
                ? List.of("/usr/bin/perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV")
                : List.of();
    }

    private static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
