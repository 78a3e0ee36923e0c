package org.redress.complaint.lifecycle;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redress.complaint.model.Command;
import org.redress.complaint.model.Viewer;
import org.redress.complaint.record.Origin;

/** A command as somebody gave it. {@code versions}: which one it is meant for; empty when any will do. */
public record Order(UUID id, Viewer by, Command command, Optional<Set<String>> versions, Origin origin) {}
