package org.redress.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a port can be had, and else, as far as this user may see, which process has it. */
final class PortHolder {

    private static final String LISTENING = "0A";

    private PortHolder() {}

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static String taken(Part part, int port) {
        return "Port " + port + ", which " + part.name() + " needs, is taken by " + describe(port)
                + "; stop it, or set " + part.portVariable() + " to another port";
    }

    private static String describe(int port) {
        return pid(port).map(pid -> "process " + pid + command(pid)).orElse("a process this user cannot see");
    }

    private static String command(long pid) {
        var line = ProcessHandle.of(pid)
                .map(ProcessHandle::info)
                .flatMap(info -> info.commandLine().or(info::command))
                .orElse("");
        if (line.isEmpty()) {
            return "";
        }
        return line.length() > 90 ? " (" + line.substring(0, 90) + "…)" : " (" + line + ")";
    }

    private static Optional<Long> pid(int port) {
        var sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> listeners(Path.of(table), port))
                .collect(Collectors.toSet());
        return sockets.isEmpty() ? fromLsof(port) : ownerOf(sockets);
    }

    /** Names of the sockets that listen on a port, as they appear among a process's open files. */
    private static Stream<String> listeners(Path table, int port) {
        try {
            var local = String.format(Locale.ROOT, ":%04X", port);
            return Files.readAllLines(table).stream()
                    .map(line -> line.strip().split("\\s+", -1))
                    .filter(cells -> cells.length > 9 && cells[1].endsWith(local) && cells[3].equals(LISTENING))
                    .map(cells -> "socket:[" + cells[9] + "]");
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Optional<Long> ownerOf(Set<String> sockets) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> openFiles(pid).anyMatch(sockets::contains))
                .findFirst();
    }

    private static Stream<String> openFiles(long pid) {
        try (var files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return files.map(PortHolder::target).toList().stream();
        } catch (IOException | UncheckedIOException e) { // it may end meanwhile
            return Stream.empty();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    /** Where there is no {@code /proc}, as on macOS. */
    private static Optional<Long> fromLsof(int port) {
        try {
            var lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var lines = lsof.inputReader().lines()) {
                return lines.findFirst().map(Long::valueOf);
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
