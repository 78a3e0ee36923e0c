package org.redress.complaint.printing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.redress.complaint.model.Complaint;
import org.redress.complaint.model.TextField;
import org.redress.complaint.model.TimelineEntry;
import org.redress.complaint.record.Due;

/** A whole case on paper, as one reader may see it at one moment; {@code texts} are the latest of each kind. */
public record CaseSummary(
        Complaint complaint,
        String number,
        Map<TextField, String> texts,
        List<Told> timeline,
        Map<String, Due> deadlines,
        Instant at) {

    /** An entry with those of its texts that the reader may read. */
    public record Told(TimelineEntry entry, Map<TextField, String> texts) {}
}
