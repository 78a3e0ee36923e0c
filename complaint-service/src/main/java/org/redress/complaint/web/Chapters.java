package org.redress.complaint.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redress.complaint.model.Audience;
import org.redress.complaint.model.TextField;
import org.redress.complaint.model.TimelineEntry;
import org.redress.complaint.model.Viewer;
import org.redress.complaint.record.StoredComplaint;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.ComplaintEvent.AssignmentReturned;
import org.redress.contracts.ComplaintEvent.MaterialsSupplied;
import org.redress.contracts.ComplaintEvent.ResultSubmitted;
import org.redress.contracts.ComplaintEvent.SupplementRequested;
import org.redress.contracts.EventTypes;
import org.redress.contracts.HandlingWay;

/** What happened last in each part of the procedure, as far as one reader may know it. */
record Chapters(StoredComplaint stored, Viewer by) {

    /** {@code materials} and {@code suppliedAt} are null until the complainant has answered. */
    record SupplementView(
            int round, List<String> items, String note, Instant requestedAt, String materials, Instant suppliedAt) {}

    record ReturnView(
            String department, String reason, String legalBasis, String suggestedDepartment, Instant returnedAt) {}

    record ResultView(
            HandlingWay handlingWay,
            String outcome,
            String text,
            String signedBy,
            String department,
            Instant submittedAt) {}

    SupplementView supplement() {
        var supplied = last(MaterialsSupplied.class);
        return last(SupplementRequested.class)
                .map(asked -> {
                    var answer = supplied.filter(entry -> entry.sequence() > asked.sequence());
                    return new SupplementView(
                            (Integer) asked.data().get("round"),
                            lines(text(asked, TextField.SUPPLEMENT_ITEMS)),
                            text(asked, TextField.SUPPLEMENT_NOTE),
                            asked.occurredAt(),
                            answer.map(entry -> text(entry, TextField.MATERIALS))
                                    .orElse(null),
                            answer.map(TimelineEntry::occurredAt).orElse(null));
                })
                .orElse(null);
    }

    /** Null for those who may not know of returns at all. */
    Integer returns() {
        return isForHandling() ? stored.complaint().returns() : null;
    }

    ReturnView lastReturn() {
        return last(AssignmentReturned.class)
                .map(entry -> new ReturnView(
                        (String) entry.data().get("department"),
                        text(entry, TextField.RETURN_REASON),
                        text(entry, TextField.LEGAL_BASIS),
                        (String) entry.data().get("suggestedDepartment"),
                        entry.occurredAt()))
                .orElse(null);
    }

    ResultView result() {
        return last(ResultSubmitted.class)
                .map(entry -> new ResultView(
                        HandlingWay.valueOf((String) entry.data().get("handlingWay")),
                        text(entry, TextField.OUTCOME),
                        text(entry, TextField.RESULT),
                        text(entry, TextField.SIGNED_BY),
                        (String) entry.data().get("department"),
                        entry.occurredAt()))
                .orElse(null);
    }

    /** None when they were deleted on anonymisation. */
    private static List<String> lines(String text) {
        return text == null ? List.of() : List.of(text.split("\n", -1));
    }

    private boolean isForHandling() {
        return by.audience(stored.complaint()).includes(Audience.HANDLING);
    }

    private Optional<TimelineEntry> last(Class<? extends ComplaintEvent> type) {
        var name = EventTypes.nameOf(type);
        return stored.lastEntry(name)
                .filter(entry -> by.audience(stored.complaint()).includes(entry.audience()));
    }

    private String text(TimelineEntry entry, TextField field) {
        var salted = Masking.visible(entry, stored, by).get(field.key());
        return salted == null ? null : salted.text();
    }
}
