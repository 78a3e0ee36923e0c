package org.redress.complaint.printing;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.redress.complaint.model.TimelineEntry;
import org.redress.complaint.record.StoredComplaint;

/** A notice that was issued, and the entry it rests on; of several of a kind the latest counts. */
public record Notice(NoticeKind kind, TimelineEntry basis) {

    /** In the order in which they were issued. */
    public static List<Notice> of(StoredComplaint stored) {
        return Arrays.stream(NoticeKind.values())
                .flatMap(kind -> find(stored, kind).stream())
                .sorted(Comparator.comparing(Notice::sequence))
                .toList();
    }

    public static Optional<Notice> find(StoredComplaint stored, NoticeKind kind) {
        return stored.lastEntry(kind.eventType()).map(entry -> new Notice(kind, entry));
    }

    public long sequence() {
        return basis.sequence();
    }

    public Instant issuedAt() {
        return basis.occurredAt();
    }
}
