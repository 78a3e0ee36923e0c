package org.redress.complaint.web;

import java.time.Instant;
import java.util.List;
import org.redress.complaint.model.TextField;
import org.redress.complaint.model.TimelineEntry;
import org.redress.contracts.ComplaintEvent.AssignmentReturned;
import org.redress.contracts.ComplaintEvent.MaterialsSupplied;
import org.redress.contracts.ComplaintEvent.ResultSubmitted;
import org.redress.contracts.ComplaintEvent.SupplementRequested;
import org.redress.contracts.HandlingWay;

/** What happened last in each part of the procedure, as far as one reader may know it. */
record Chapters(ReadableEntries entries) {

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
        var supplied = entries.last(MaterialsSupplied.class);
        return entries.last(SupplementRequested.class)
                .map(asked -> {
                    var answer = supplied.filter(entry -> entry.sequence() > asked.sequence());
                    return new SupplementView(
                            (Integer) asked.data().get("round"),
                            lines(entries.text(asked, TextField.SUPPLEMENT_ITEMS)),
                            entries.text(asked, TextField.SUPPLEMENT_NOTE),
                            asked.occurredAt(),
                            answer.map(entry -> entries.text(entry, TextField.MATERIALS))
                                    .orElse(null),
                            answer.map(TimelineEntry::occurredAt).orElse(null));
                })
                .orElse(null);
    }

    /** Null for those who may not know of returns at all. */
    Integer returns() {
        return entries.isForHandling() ? entries.stored().complaint().returns() : null;
    }

    ReturnView lastReturn() {
        return entries.last(AssignmentReturned.class)
                .map(entry -> new ReturnView(
                        (String) entry.data().get("department"),
                        entries.text(entry, TextField.RETURN_REASON),
                        entries.text(entry, TextField.LEGAL_BASIS),
                        (String) entry.data().get("suggestedDepartment"),
                        entry.occurredAt()))
                .orElse(null);
    }

    ResultView result() {
        return entries.last(ResultSubmitted.class)
                .map(entry -> new ResultView(
                        HandlingWay.valueOf((String) entry.data().get("handlingWay")),
                        entries.text(entry, TextField.OUTCOME),
                        entries.text(entry, TextField.RESULT),
                        entries.text(entry, TextField.SIGNED_BY),
                        (String) entry.data().get("department"),
                        entry.occurredAt()))
                .orElse(null);
    }

    /** None when they were deleted on anonymisation. */
    private static List<String> lines(String text) {
        return text == null ? List.of() : List.of(text.split("\n", -1));
    }
}
