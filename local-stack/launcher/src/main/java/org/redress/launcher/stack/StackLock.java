package org.redress.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Consumer;

/** Only one command at a time starts, stops or prepares parts. The lock ends with the process, however it ends. */
final class StackLock {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private StackLock() {}

    static void holding(Path file, Consumer<String> say, Runnable work) {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (!tryLock(channel)) {
                say.accept("Another redress command is at work here; waiting for it ...");
                if (!Waiting.until(() -> tryLock(channel), PATIENCE)) {
                    throw new Refused("Another redress command still holds " + file);
                }
            }
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean tryLock(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
