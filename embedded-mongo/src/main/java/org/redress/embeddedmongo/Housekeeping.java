package org.redress.embeddedmongo;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every commit appends to the file, so the file grows with writes, not with data. When nobody writes, old parts are moved
 * together; a second thread hands what was committed to the disk once a second, so a power cut costs that second at most.
 */
final class Housekeeping implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

    /** Room is free only some seconds after the last write, so there is more to do after a while of quiet. */
    private static final int LAST_QUIET_CALL = 60;

    private final StoreFile file;
    private final LongSupplier commits;
    private final ScheduledExecutorService disk = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "store-disk");
        thread.setDaemon(true);
        return thread;
    });
    private final Future<?> syncing;
    private long seen;
    private long synced;
    private int quietCalls = LAST_QUIET_CALL;

    Housekeeping(StoreFile file, LongSupplier commits) {
        this.file = file;
        this.commits = commits;
        this.syncing = disk.scheduleWithFixedDelay(guarded(this::syncWhatIsNew), 1, 1, TimeUnit.SECONDS);
    }

    /** To be called on the store's thread now and then; moves a little if no write came since the last call. */
    void compactWhenIdle() {
        var now = commits.getAsLong();
        if (now != seen) {
            seen = now;
            quietCalls = 0;
        } else if (quietCalls < LAST_QUIET_CALL) {
            quietCalls++;
            file.compactSome();
        }
    }

    private void syncWhatIsNew() {
        var now = commits.getAsLong();
        if (now != synced) {
            synced = now;
            file.sync();
        }
    }

    /** A repeated task that throws once is never run again, so nothing may escape. */
    static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                log.warn("Housekeeping failed and will be tried again", e);
            }
        };
    }

    @Override
    public void close() {
        syncing.cancel(false);
        disk.shutdown();
        try {
            disk.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
