package org.redress.launcher.demo;

import java.time.Duration;

/** Waits a little longer each time until the whole time is used up. */
final class Patience {

    private final long end;
    private final long longest;
    private long next;

    Patience(Duration first, Duration longest, Duration whole) {
        this.next = first.toMillis();
        this.longest = longest.toMillis();
        this.end = System.nanoTime() + whole.toNanos();
    }

    boolean isOver() {
        return System.nanoTime() - end >= 0;
    }

    void await() throws InterruptedException {
        await(Duration.ZERO);
    }

    /** Not shorter than the other side asked for. */
    void await(Duration asked) throws InterruptedException {
        Thread.sleep(Math.max(next, asked.toMillis()));
        next = Math.min(longest, next + next / 2 + 1);
    }
}
