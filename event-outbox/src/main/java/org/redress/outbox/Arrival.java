package org.redress.outbox;

import org.redress.contracts.RedressEvent;

/** An event and the record it came in. */
public record Arrival(ReceivedEvent received, RedressEvent event) {}
