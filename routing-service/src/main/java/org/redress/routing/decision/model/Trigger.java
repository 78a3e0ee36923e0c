package org.redress.routing.decision.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The complaint event that asks for a decision: its sequence, when it happened, and on which legal day. */
public record Trigger(long sequence, Instant occurredAt, LocalDate day) {

    /** Never before what it answers nor before what was decided earlier: the clocks of two machines may differ. */
    Instant answeredAt(Instant now, List<Ruling> earlier) {
        var answered = now.isBefore(occurredAt) ? occurredAt : now;
        var last =
                earlier.isEmpty() ? answered : earlier.get(earlier.size() - 1).decidedAt();
        return answered.isBefore(last) ? last : answered;
    }
}
