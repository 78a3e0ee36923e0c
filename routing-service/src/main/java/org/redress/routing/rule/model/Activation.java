package org.redress.routing.rule.model;

import java.time.Instant;
import java.util.Objects;

/**
 * That a version is to be in force from a moment on.
 *
 * @param number counts all activations from 1
 * @param by whose account; null, as {@code at}, for the version that came with the software
 */
public record Activation(int number, int version, Instant effectiveFrom, Instant at, String by) {

    public Activation {
        Objects.requireNonNull(effectiveFrom);
    }
}
