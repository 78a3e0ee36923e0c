package org.redress.routing.suggestion.model;

/** What was learnt: of each class a weight for every feature, and a bias. */
public final class LinearModel {

    private final float[][] weights;
    private final float[] bias;

    /** @param weights by class, then by feature */
    public LinearModel(float[][] weights, float[] bias) {
        this.weights = weights;
        this.bias = bias;
    }

    public float weight(int ofClass, int feature) {
        return weights[ofClass][feature];
    }

    public float bias(int ofClass) {
        return bias[ofClass];
    }

    /** Of each class; they add up to 1. */
    double[] probabilities(SparseVector text) {
        var probabilities = new double[bias.length];
        var sum = 0.0;
        for (var c = 0; c < bias.length; c++) {
            probabilities[c] = 1 / (1 + Math.exp(-score(text, c)));
            sum += probabilities[c];
        }
        for (var c = 0; c < bias.length; c++) {
            probabilities[c] /= sum;
        }
        return probabilities;
    }

    private double score(SparseVector text, int ofClass) {
        var score = (double) bias[ofClass];
        for (var i = 0; i < text.size(); i++) {
            score += weights[ofClass][text.feature(i)] * text.weight(i);
        }
        return score;
    }
}
