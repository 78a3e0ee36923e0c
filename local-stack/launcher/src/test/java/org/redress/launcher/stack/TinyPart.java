package org.redress.launcher.stack;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The smallest part there is: answers the ping of a document store, and nothing else. A file beside its data folder,
 * {@code crash-<name>} or {@code stubborn-<name>}, makes it crash at once, or ignore that it is asked to end.
 */
public final class TinyPart {

    private static final int PING = 51;

    private TinyPart() {}

    public static void main(String[] args) throws IOException {
        var folder = Files.createDirectories(Path.of(args[0]));
        if (Files.exists(folder.resolveSibling("crash-" + folder.getFileName()))) {
            throw new IllegalStateException("told to crash");
        }
        if (Files.exists(folder.resolveSibling("stubborn-" + folder.getFileName()))) {
            Runtime.getRuntime().addShutdownHook(new Thread(TinyPart::stay));
        }
        try (var server = new ServerSocket(Integer.parseInt(args[1]), 50, InetAddress.getLoopbackAddress())) {
            while (true) {
                answer(server);
            }
        }
    }

    private static void answer(ServerSocket server) throws IOException {
        try (var socket = server.accept()) {
            new DataInputStream(socket.getInputStream()).readFully(new byte[PING]);
            var pong = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
            pong.putInt(16).putInt(2).putInt(1).putInt(2013);
            socket.getOutputStream().write(pong.array());
        }
    }

    private static void stay() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
