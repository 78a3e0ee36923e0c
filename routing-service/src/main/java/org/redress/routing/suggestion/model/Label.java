package org.redress.routing.suggestion.model;

import java.time.Instant;
import java.util.UUID;

/** That a department has signed for a complaint, and when; its text makes an {@link Example} of it. */
public record Label(UUID complaintId, String department, Instant at) {}
