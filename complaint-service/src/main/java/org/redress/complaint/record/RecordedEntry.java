package org.redress.complaint.record;

import java.util.Optional;
import org.redress.complaint.model.TimelineEntry;

/** A timeline entry, and where its event was published once that is so. */
public record RecordedEntry(TimelineEntry entry, Optional<Place> published) {}
