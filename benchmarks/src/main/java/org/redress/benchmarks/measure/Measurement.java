package org.redress.benchmarks.measure;

import java.io.IOException;

/** A promise, or figures that belong together, as a program of its own. */
public interface Measurement {

    /** What {@code --only} calls it. */
    String id();

    /** In the list of {@code --help}, a few words. */
    String about();

    Needs needs();

    /** Of what needs a city: what to compare with, on the nearly empty stack. */
    default void beforeTheLoad(Setting on) throws IOException, InterruptedException {}

    void measure(Setting on) throws IOException, InterruptedException;
}
