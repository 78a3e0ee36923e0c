package org.redress.contracts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What became of one clock of a complaint; published by notification-service only. A clock is {@code {stage, run}},
 * run being the sequence of the complaint event that started it. Due instants carry the offset of the legal zone.
 */
public sealed interface DeadlineEvent extends RedressEvent {

    UUID complaintId();

    String stage();

    long run();

    /** {@code provisional} when the due day's year has no published calendar yet: such a date never breaches. */
    record DeadlineSet(
            UUID complaintId,
            Instant occurredAt,
            String stage,
            long run,
            Instant startedAt,
            OffsetDateTime dueAt,
            boolean provisional,
            int policyVersion,
            String calendarVersion)
            implements DeadlineEvent {}

    record DeadlinePaused(UUID complaintId, Instant occurredAt, String stage, long run) implements DeadlineEvent {}

    record DeadlineResumed(
            UUID complaintId, Instant occurredAt, String stage, long run, OffsetDateTime dueAt, boolean provisional)
            implements DeadlineEvent {}

    record DeadlineRecomputed(
            UUID complaintId,
            Instant occurredAt,
            String stage,
            long run,
            OffsetDateTime previousDueAt,
            OffsetDateTime dueAt,
            boolean provisional,
            String reason)
            implements DeadlineEvent {}

    /** {@code stoppedAt} is when the stopping event occurred; {@code late} compares it with the due instant. */
    record DeadlineMet(UUID complaintId, Instant occurredAt, String stage, long run, Instant stoppedAt, boolean late)
            implements DeadlineEvent {}

    /** The clock ended without a verdict: CANCELLED or SUPERSEDED. */
    record DeadlineEnded(UUID complaintId, Instant occurredAt, String stage, long run, String status)
            implements DeadlineEvent {}

    record DeadlineWarning(
            UUID complaintId, Instant occurredAt, String stage, long run, OffsetDateTime dueAt, int workingDaysBefore)
            implements DeadlineEvent {}

    /** {@code breachedAt} is the due instant, {@code detectedAt} when it was certain. */
    record DeadlineBreached(
            UUID complaintId, Instant occurredAt, String stage, long run, OffsetDateTime breachedAt, Instant detectedAt)
            implements DeadlineEvent {}

    /** The stopping event came late but had occurred in time: the breach is taken back. */
    record DeadlineBreachRetracted(UUID complaintId, Instant occurredAt, String stage, long run, Instant stoppedAt)
            implements DeadlineEvent {}

    record EscalationRaised(UUID complaintId, Instant occurredAt, String stage, long run, int level, CardColour card)
            implements DeadlineEvent {}
}
