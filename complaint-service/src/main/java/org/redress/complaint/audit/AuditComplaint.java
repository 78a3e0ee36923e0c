package org.redress.complaint.audit;

import java.util.ArrayList;
import java.util.List;
import org.redress.complaint.model.TimelineEntry;
import org.redress.complaint.record.RecordedEntry;
import org.redress.complaint.record.StoredComplaint;
import org.redress.contracts.ComplaintEvent.PersonalDataErased;
import org.redress.contracts.EventTypes;

/**
 * The five checks: chain, state against history, texts against commitments, attached files against their hashes, entries against
 * published records.
 */
public class AuditComplaint {

    private final StateCheck states;
    private final RecordCheck records;

    private final AttachmentCheck attachments;

    public AuditComplaint(EventReader events, PublishedRecords records, AttachedContent attached) {
        this.attachments = new AttachmentCheck(attached);
        this.states = new StateCheck(events);
        this.records = new RecordCheck(records);
    }

    public AuditReport audit(StoredComplaint stored) {
        List<TimelineEntry> entries =
                stored.timeline().stream().map(RecordedEntry::entry).toList();
        var findings = new ArrayList<Finding>();
        findings.addAll(ChainCheck.of(entries, stored.complaint().sequence()));
        findings.addAll(states.of(stored));
        var erasedBefore = stored.lastEntry(EventTypes.nameOf(PersonalDataErased.class))
                .map(TimelineEntry::sequence)
                .orElse(0L);
        entries.forEach(entry -> findings.addAll(TextCheck.of(entry, entry.sequence() < erasedBefore)));
        entries.forEach(entry -> attachments.of(entry).ifPresent(findings::add));
        findings.addAll(records.of(stored));
        return new AuditReport(findings);
    }
}
