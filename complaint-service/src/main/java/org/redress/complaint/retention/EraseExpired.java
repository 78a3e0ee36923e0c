package org.redress.complaint.retention;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.redress.complaint.record.Complaints;
import org.redress.complaint.record.RecordedEntry;
import org.redress.complaint.record.StoredComplaint;
import org.redress.contracts.Actor;
import org.redress.contracts.ComplaintEvent.AttachmentAdded;
import org.redress.contracts.EventTypes;

/** Erases personal data so many years after a complaint has ended; 0 years: never. */
public class EraseExpired {

    private static final int BATCH = 100;
    private static final String FILE_ADDED = EventTypes.nameOf(AttachmentAdded.class);
    private static final Actor RULE = Actor.system("complaint-service");

    private final Complaints complaints;
    private final Erasures erasures;
    private final AttachedFiles files;
    private final int years;
    private final Clock clock;

    public EraseExpired(Complaints complaints, Erasures erasures, AttachedFiles files, int years, Clock clock) {
        this.complaints = complaints;
        this.erasures = erasures;
        this.files = files;
        this.years = years;
        this.clock = clock;
    }

    /** How many were erased of the next batch; a call after a failure goes on where that one stopped. */
    public int batch() {
        if (years == 0) {
            return 0;
        }
        var limit = clock.instant().atZone(ZoneOffset.UTC).minusYears(years).toInstant();
        return (int) erasures.endedBefore(limit, BATCH).stream()
                .map(complaints::findReadable)
                .flatMap(Optional::stream)
                .filter(this::erase)
                .count();
    }

    /** The files first: until the complaint says so itself, a repeat finds it again. */
    private boolean erase(StoredComplaint found) {
        found.timeline().stream()
                .map(RecordedEntry::entry)
                .filter(entry -> entry.type().equals(FILE_ADDED))
                .map(entry -> UUID.fromString((String) entry.data().get("attachmentId")))
                .forEach(files::erase);
        var at = found.head().notBefore(clock.instant());
        return erasures.erase(found, found.complaint().erasePersonalData(RULE, at));
    }
}
