package org.redress.benchmarks.load;

import java.io.IOException;
import org.redress.benchmarks.people.People;
import org.redress.benchmarks.stack.LocalStack;

/** Some complaints that the services handle as they do any other, so that there is something to copy. */
public final class Examples {

    private static final int OPEN = 20;
    private static final int CLOSED = 20;

    private final LocalStack stack;

    public Examples(LocalStack stack) {
        this.stack = stack;
    }

    /** Some that a department has just got, and some that went all the way into the archive. */
    public void file() throws IOException, InterruptedException {
        var people = new People(stack);
        for (var i = 0; i < CLOSED; i++) {
            people.closed();
        }
        for (var i = 0; i < OPEN; i++) {
            people.assigned(people.file());
        }
        stack.awaitRest();
    }
}
