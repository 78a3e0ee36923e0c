package org.redress.routing.suggestion.model;

/**
 * How good a model is on texts it was not trained on.
 *
 * @param topTwo how often the right label is among the first two
 * @param threshold the confidence from which on it speaks
 * @param coverage of how many texts it speaks
 * @param accuracyAbove how often the first label is right where it speaks
 */
public record Figures(
        int examples,
        double accuracy,
        double macroF1,
        double topTwo,
        double threshold,
        double coverage,
        double accuracyAbove) {}
