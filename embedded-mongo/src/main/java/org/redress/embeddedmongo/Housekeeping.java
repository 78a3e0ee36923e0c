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
    private static final int ALL = 101;
    private static final int HALF_FULL_PERCENT = 50;
    private static final int USUAL_STEP_BYTES = 2 << 20;
    private static final int LARGEST_STEP_BYTES = 64 << 20;
    private static final int SMALL_STEP_BYTES = 1 << 20;

    /** What is left then stays until the next write. */
    private static final int MOST_FAILURES = 20;

    private final StoreFile file;
    private final LongSupplier commits;
    private long seen;
    private int busyCalls;
    private int failures;
    /** Grows while a part that one large command left behind does not fit into a step. */
    private int stepBytes = USUAL_STEP_BYTES;

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
            failures = 0;
            busyCalls++;
            if (busyCalls % CALLS_BETWEEN_STEPS_UNDER_LOAD == 0 && file.livePercent() < MOSTLY_DEAD_PERCENT) {
                file.compactSome(HALF_FULL_PERCENT, SMALL_STEP_BYTES);
            }
        } else if (failures < MOST_FAILURES && file.livePercent() < WELL_FILLED_PERCENT) {
            var moved = file.compactSome(ALL, stepBytes);
            failures = moved ? 0 : failures + 1;
            stepBytes = moved ? USUAL_STEP_BYTES : Math.min(2 * stepBytes, LARGEST_STEP_BYTES);
        }
    }
}
