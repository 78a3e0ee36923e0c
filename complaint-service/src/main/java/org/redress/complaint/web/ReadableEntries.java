package org.redress.complaint.web;

import java.util.Optional;
import org.redress.complaint.model.Audience;
import org.redress.complaint.model.TextField;
import org.redress.complaint.model.TimelineEntry;
import org.redress.complaint.model.Viewer;
import org.redress.complaint.record.StoredComplaint;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.EventTypes;

/** A complaint's history as far as one reader may know it. */
record ReadableEntries(StoredComplaint stored, Viewer by) {

    Optional<TimelineEntry> last(Class<? extends ComplaintEvent> type) {
        return stored.lastEntry(EventTypes.nameOf(type)).filter(entry -> includes(entry.audience()));
    }

    /** The latest of this type, if nothing of the other type has come after it. */
    Optional<TimelineEntry> lastNotFollowedBy(
            Class<? extends ComplaintEvent> answer, Class<? extends ComplaintEvent> type) {
        var answered = last(answer).map(TimelineEntry::sequence).orElse(0L);
        return last(type).filter(entry -> entry.sequence() > answered);
    }

    Optional<TimelineEntry> answer(TimelineEntry to, Class<? extends ComplaintEvent> type) {
        return last(type).filter(entry -> entry.sequence() > to.sequence());
    }

    /** Null when it was not written, was erased, or is not for this reader. */
    String text(TimelineEntry entry, TextField field) {
        var salted = Masking.visible(entry, stored, by).get(field.key());
        return salted == null ? null : salted.text();
    }

    boolean isForHandling() {
        return includes(Audience.HANDLING);
    }

    boolean isForSupervision() {
        return includes(Audience.SUPERVISION);
    }

    private boolean includes(Audience audience) {
        return by.audience(stored.complaint()).includes(audience);
    }
}
