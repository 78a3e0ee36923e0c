package org.redress.contracts;

import java.time.Instant;

/** A fact one service tells the others. Its wire name is listed in {@link EventTypes}, its topic in {@link Topics}. */
public sealed interface RedressEvent permits ComplaintEvent, RoutingEvent, DeadlineEvent, DirectoryEvent {

    /** Business time, UTC, whole milliseconds. */
    Instant occurredAt();
}
