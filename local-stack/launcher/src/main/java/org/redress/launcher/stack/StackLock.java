package org.redress.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Consumer;

/** Only one command at a time starts or stops parts. The lock ends with the process, however it ends. */
final class StackLock {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private StackLock() {}

    static void holding(Home home, Consumer<String> say, Runnable work) {
        home.create();
        try (var channel =
                FileChannel.open(home.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (!tryLock(channel)) {
                say.accept("Another redress command is starting or stopping parts; waiting for it ...");
                if (!Waiting.until(() -> tryLock(channel), PATIENCE)) {
                    throw new Refused("Another redress command still holds .redress/run/lock");
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
