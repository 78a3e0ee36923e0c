package org.redress.complaint.printing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.complaint.model.TimelineEntry;
import org.redress.contracts.ComplaintEvent.ComplaintReopened;
import org.redress.contracts.ComplaintEvent.ResultReturnedForRedo;
import org.redress.contracts.ComplaintEvent.ResultSubmitted;
import org.redress.contracts.EventTypes;

/** Tells the result that stands from those that were sent back. */
final class Results {

    private static final String SUBMITTED = EventTypes.nameOf(ResultSubmitted.class);
    private static final Set<String> VOID =
            Set.of(EventTypes.nameOf(ResultReturnedForRedo.class), EventTypes.nameOf(ComplaintReopened.class));

    private Results() {}

    static Optional<TimelineEntry> standing(List<TimelineEntry> entries) {
        TimelineEntry standing = null;
        for (var entry : entries) {
            if (entry.type().equals(SUBMITTED)) {
                standing = entry;
            } else if (VOID.contains(entry.type())) {
                standing = null;
            }
        }
        return Optional.ofNullable(standing);
    }
}
