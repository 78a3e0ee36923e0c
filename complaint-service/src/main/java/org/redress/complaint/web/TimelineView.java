package org.redress.complaint.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.redress.complaint.model.Audience;
import org.redress.complaint.model.SaltedText;
import org.redress.complaint.model.Viewer;
import org.redress.complaint.record.Place;
import org.redress.complaint.record.RecordedEntry;
import org.redress.complaint.record.StoredComplaint;
import org.redress.contracts.Actor;
import org.redress.edge.Page;

/** An entry with everything needed to check it: hash = SHA-256 of the previous hash and the canonical public part. */
record TimelineView(
        long sequence,
        String type,
        Instant occurredAt,
        Actor actor,
        Audience audience,
        Map<String, Object> data,
        Map<String, String> commitments,
        Map<String, SaltedText> texts,
        String previousHash,
        String hash,
        Place published) {

    static Page<TimelineView> page(List<RecordedEntry> entries, StoredComplaint stored, Viewer by) {
        return new Page<>(
                entries.stream().map(recorded -> of(recorded, stored, by)).toList(), null);
    }

    private static TimelineView of(RecordedEntry recorded, StoredComplaint stored, Viewer by) {
        var entry = recorded.entry();
        return new TimelineView(
                entry.sequence(),
                entry.type(),
                entry.occurredAt(),
                entry.actor(),
                entry.audience(),
                entry.data(),
                entry.commitments(),
                Masking.visible(entry, stored, by),
                entry.previousHash(),
                entry.hash(),
                recorded.published().orElse(null));
    }
}
