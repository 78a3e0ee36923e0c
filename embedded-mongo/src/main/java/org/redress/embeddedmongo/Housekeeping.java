package org.redress.embeddedmongo;

import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every commit appends a part to the file, so the file grows with writes, not with data. What still lives in old parts is
 * gathered into new ones in small steps: whenever nobody writes, and under load as much as was written since, once most of the
 * file is dead. Quiet also closes the gaps that leaves, since a file can only be cut off at its end.
 */
final class Housekeeping implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

    /** Two steps a second under load: a step delays every reply. */
    private static final int CALLS_BETWEEN_STEPS_UNDER_LOAD = 5;

    private static final int MOSTLY_DEAD_PERCENT = 40;
    private static final int WELL_FILLED_PERCENT = 60;
    private static final int SMALL_BYTES = 1 << 20;
    private static final int GATHERED_AT_MOST = 16 << 20;
    private static final int MOVED_AT_MOST = 64 << 20;

    private static final long LONG_NANOS = 100_000_000;

    /** What is left then stays until the next write. */
    private static final int MOST_FAILURES = 20;

    private final StoreFile file;
    private final LongSupplier commits;
    private long seen;
    private long written;
    private int busyCalls;
    private int failures;
    /** As much as this machine does before somebody notices. */
    private int gatherBytes = SMALL_BYTES;

    private int moveBytes = SMALL_BYTES;

    Housekeeping(StoreFile file, LongSupplier commits) {
        this.file = file;
        this.commits = commits;
    }

    /** To be called on the store's thread ten times a second. A repeated task that throws is never run again, so none escapes. */
    @Override
    public void run() {
        try {
            if (file.isSmall()) {
                return;
            }
            var now = commits.getAsLong();
            if (now == seen) {
                stepInQuiet();
            } else {
                seen = now;
                failures = 0;
                stepUnderLoad();
            }
        } catch (RuntimeException e) {
            log.warn("Housekeeping failed and will be tried again", e);
        }
    }

    private void stepUnderLoad() {
        busyCalls++;
        if (busyCalls % CALLS_BETWEEN_STEPS_UNDER_LOAD == 0) {
            var since = file.bytesWritten() - written;
            if (file.livePercentOfParts() * file.partsPercentOfFile() / 100 < MOSTLY_DEAD_PERCENT) {
                file.gather((int) Math.min(Math.max(since, SMALL_BYTES), GATHERED_AT_MOST));
            }
            written = file.bytesWritten();
        }
    }

    /** Rewrites what lives or moves whole parts, whichever has more to gain. */
    private void stepInQuiet() {
        var live = file.livePercentOfParts();
        var used = file.partsPercentOfFile();
        if (failures >= MOST_FAILURES || live * used / 100 >= WELL_FILLED_PERCENT) {
            return;
        }
        if (live <= used) {
            gatherInQuiet();
        } else {
            moveInQuiet();
        }
    }

    private void gatherInQuiet() {
        var begun = System.nanoTime();
        var much = file.gather(gatherBytes) > SMALL_BYTES / 2;
        var tooLong = System.nanoTime() - begun > LONG_NANOS;
        failures = much ? 0 : failures + 1;
        gatherBytes =
                much && tooLong ? Math.max(gatherBytes / 2, SMALL_BYTES) : Math.min(2 * gatherBytes, GATHERED_AT_MOST);
    }

    private void moveInQuiet() {
        var shorter = file.moveToFront(moveBytes);
        failures = shorter ? 0 : failures + 1;
        moveBytes = shorter ? Math.max(moveBytes / 2, SMALL_BYTES) : Math.min(2 * moveBytes, MOVED_AT_MOST);
    }
}
