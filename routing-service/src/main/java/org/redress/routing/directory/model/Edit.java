package org.redress.routing.directory.model;

import java.time.Instant;

/** That somebody changed an entry; {@code before} is null when it was new. */
public record Edit(Instant at, String by, Entry before, Entry after) {}
