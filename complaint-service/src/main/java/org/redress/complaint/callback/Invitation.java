package org.redress.complaint.callback;

import java.time.Instant;
import java.util.UUID;

/** What a link stands for: the call-back about one result of one complaint. {@code round} counts its reopenings. */
public record Invitation(UUID complaint, int round, Instant until) {}
