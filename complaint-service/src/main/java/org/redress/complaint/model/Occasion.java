package org.redress.complaint.model;

import java.time.Instant;
import java.util.Optional;
import org.redress.contracts.Actor;

/**
 * Everything beside the complaint on which it depends whether a command may be given: who gives it, for which department
 * (null when none), when, until when an assignment in progress may still be returned (if that is known), and the rules.
 */
public record Occasion(Actor by, String department, Instant at, Optional<Instant> returnUntil, Rules rules) {}
