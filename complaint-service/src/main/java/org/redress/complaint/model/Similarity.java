package org.redress.complaint.model;

import java.util.Set;

/** How much two texts have in common. */
public final class Similarity {

    private Similarity() {}

    /** The share of all their words that both have (Jaccard): 0 for none, 1 for the same words. */
    public static double of(Set<String> one, Set<String> other) {
        var shared = one.stream().filter(other::contains).count();
        var all = one.size() + other.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }
}
