package org.redress.routing.suggestion.model;

/** A text as numbers: ascending features from 0, and the weight of each in it; of length 1 unless empty. */
public final class SparseVector {

    private final int[] features;
    private final double[] weights;

    SparseVector(int[] features, double[] weights) {
        this.features = features;
        this.weights = weights;
    }

    public int size() {
        return features.length;
    }

    public int feature(int i) {
        return features[i];
    }

    public double weight(int i) {
        return weights[i];
    }
}
