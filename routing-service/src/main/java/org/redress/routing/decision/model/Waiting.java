package org.redress.routing.decision.model;

import java.time.Instant;

/** A place in the manual queue; whoever is decided anew while waiting keeps the place. */
public record Waiting(Instant since, Reason reason) {}
