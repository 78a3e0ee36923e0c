package org.redress.routing.decision;

import org.redress.contracts.RoutingEvent;

/** A decision as it lies in the topic, and its position among those on the same complaint. */
public record PublishedDecision(long sequence, RoutingEvent event) {}
