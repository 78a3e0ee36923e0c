package org.redress.complaint.access;

import java.time.Instant;
import java.util.UUID;
import org.redress.contracts.Actor;

/** Contact data of one complaint was given to somebody; nothing personal beside the opaque account. */
public record Access(UUID id, Instant at, Actor by, UUID complaint, Purpose purpose) {}
