package org.redress.embeddedmongo;

import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every commit appends to the file, so the file grows with writes, not with data. What still lives in old parts is gathered in
 * small steps: whenever nobody writes, and under load only when most of the file is dead.
 */
final class Housekeeping implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

    /** Two steps a second under load: a step delays every reply. */
    private static final int CALLS_BETWEEN_STEPS_UNDER_LOAD = 5;

    private static final int MOSTLY_DEAD_PERCENT = 35;
    private static final int WELL_FILLED_PERCENT = 65;
    private static final int FULL_PERCENT = 90;
    private static final int HALF_FULL_PERCENT = 50;
    private static final int LARGE_STEP_BYTES = 2 << 20;
    private static final int SMALL_STEP_BYTES = 1 << 20;

    private final StoreFile file;
    private final LongSupplier commits;
    private long seen;
    private int busyCalls;

    Housekeeping(StoreFile file, LongSupplier commits) {
        this.file = file;
        this.commits = commits;
    }

    /** To be called on the store's thread ten times a second. A repeated task that throws is never run again, so none escapes. */
    @Override
    public void run() {
        try {
            step();
        } catch (RuntimeException e) {
            log.warn("Housekeeping failed and will be tried again", e);
        }
    }

    private void step() {
        var now = commits.getAsLong();
        if (now != seen) {
            seen = now;
            busyCalls++;
            if (busyCalls % CALLS_BETWEEN_STEPS_UNDER_LOAD == 0 && file.livePercent() < MOSTLY_DEAD_PERCENT) {
                file.compactSome(HALF_FULL_PERCENT, SMALL_STEP_BYTES);
            }
        } else if (file.livePercent() < WELL_FILLED_PERCENT) {
            file.compactSome(FULL_PERCENT, LARGE_STEP_BYTES);
        }
    }
}
