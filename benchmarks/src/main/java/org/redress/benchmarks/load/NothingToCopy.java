package org.redress.benchmarks.load;

/** The store holds no complaint of the wanted kind that could be copied. */
public final class NothingToCopy extends Exception {

    private static final long serialVersionUID = 1L;

    NothingToCopy(String kind) {
        super("no " + kind + " complaint to copy");
    }
}
