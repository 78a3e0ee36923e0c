package org.redress.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which department answers for a complaint; published by routing-service only. */
public sealed interface RoutingEvent extends RedressEvent {

    UUID complaintId();

    /** Sequence of the complaint event this decision answers; a later trigger supersedes it. */
    long basedOn();

    record RoutingDecided(
            UUID complaintId,
            Instant occurredAt,
            long basedOn,
            String lead,
            List<String> coHandlers,
            HandlingClass handlingClass,
            Priority priority,
            AssignmentBasis basis,
            String rule,
            Integer ruleVersion)
            implements RoutingEvent {}

    /** A person must decide; {@code reason} is a code such as NO_RULE_MATCHED. */
    record RoutingUndetermined(UUID complaintId, Instant occurredAt, long basedOn, String reason, Integer ruleVersion)
            implements RoutingEvent {}
}
