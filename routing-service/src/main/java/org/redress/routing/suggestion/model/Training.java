package org.redress.routing.suggestion.model;

import java.time.Instant;

/**
 * An attempt to learn from assignments, and what came of it.
 *
 * @param until the newest of the assignments
 * @param unseen how many of the examples the model in use had not been trained on
 * @param rightBefore of how many of these the model in use puts the right department first
 * @param rightAfter the same for what was learnt, each judged by a model of the others
 * @param figures of what was learnt, cross-validated
 */
public record Training(
        Instant at, Instant until, Outcome outcome, int unseen, int rightBefore, int rightAfter, Figures figures) {

    public enum Outcome {
        /** Nothing better was there. */
        FIRST,
        /** At least as often right where neither had seen the text. */
        REPLACED,
        /** The model in use is right more often; it stays. */
        KEPT
    }
}
