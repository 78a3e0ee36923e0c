package org.redress.complaint.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.complaint.audit.Finding.Code;
import org.redress.complaint.audit.PublishedRecords.PublishedRecord;
import org.redress.complaint.model.CanonicalJson;
import org.redress.complaint.record.Place;
import org.redress.complaint.record.RecordedEntry;
import org.redress.complaint.record.StoredComplaint;

/** Compares each entry with the record that was published of it, which nobody can change afterwards. */
final class RecordCheck {

    private final PublishedRecords records;

    RecordCheck(PublishedRecords records) {
        this.records = records;
    }

    List<Finding> of(StoredComplaint stored) {
        var places = stored.timeline().stream()
                .flatMap(recorded -> recorded.published().stream())
                .toList();
        Map<Place, PublishedRecord> read;
        try {
            read = records.read(places);
        } catch (PublishedRecords.NotReachable away) {
            return List.of(new Finding(Code.RECORDS_NOT_CHECKED, null, "kafka"));
        }
        var findings = new ArrayList<Finding>();
        for (var recorded : stored.timeline()) {
            check(recorded, stored, read)
                    .ifPresent(code ->
                            findings.add(new Finding(code, recorded.entry().sequence(), "record")));
        }
        return findings;
    }

    private static Optional<Code> check(
            RecordedEntry recorded, StoredComplaint stored, Map<Place, PublishedRecord> read) {
        if (recorded.published().isEmpty()) {
            var waiting = stored.pending().contains(recorded.entry().sequence());
            return waiting ? Optional.empty() : Optional.of(Code.RECORD_MISSING);
        }
        var record = read.get(recorded.published().get());
        if (record == null) {
            return Optional.of(Code.RECORD_MISSING);
        }
        return matches(recorded, stored, record) ? Optional.empty() : Optional.of(Code.RECORD_DIFFERS);
    }

    private static boolean matches(RecordedEntry recorded, StoredComplaint stored, PublishedRecord record) {
        var entry = recorded.entry();
        try {
            var expected = new PublishedRecord(
                    stored.complaint().id().toString(),
                    entry.type(),
                    entry.sequence(),
                    entry.hash(),
                    CanonicalJson.of(entry.data()));
            return expected.equals(record);
        } catch (RuntimeException notEvenCanonical) {
            return false;
        }
    }
}
