package org.redress.routing.decision.model;

import java.time.Instant;

/** That a rule gave the complaint a department, the first time it got one, and whether that department gave it back. */
public record Placement(String rule, int version, Instant at, boolean returned) {

    Placement asReturned() {
        return new Placement(rule, version, at, true);
    }
}
