package org.redress.routing.decision.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.redress.contracts.RoutingEvent;

/**
 * The complaint event that asks for a decision: its sequence, when it happened, and on which legal day. {@code answer}:
 * what was decided and published on it before the case was lost; null when it is asked for the first time.
 */
public record Trigger(long sequence, Instant occurredAt, LocalDate day, RoutingEvent answer) {

    public Trigger(long sequence, Instant occurredAt, LocalDate day) {
        this(sequence, occurredAt, day, null);
    }

    /** Never before what it answers nor before what was decided earlier: the clocks of two machines may differ. */
    Instant answeredAt(Instant now, List<Ruling> earlier) {
        var answered = now.isBefore(occurredAt) ? occurredAt : now;
        var last =
                earlier.isEmpty() ? answered : earlier.get(earlier.size() - 1).decidedAt();
        return answered.isBefore(last) ? last : answered;
    }
}
