package org.redress.complaint.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.redress.complaint.model.Status;
import org.redress.complaint.record.Due;
import org.redress.complaint.record.StoredComplaint;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Kind;

/** A complaint as one row of a list. */
record ComplaintSummary(
        UUID id,
        String number,
        String externalId,
        Status status,
        long version,
        Kind kind,
        String title,
        String category,
        String region,
        String respondentDepartment,
        HandlingClass handlingClass,
        String lead,
        List<String> coHandlers,
        Instant filedAt,
        Instant receivedAt,
        OffsetDateTime dueAt,
        OffsetDateTime promisedAt,
        Boolean dueAtProvisional,
        Boolean promisedAtProvisional,
        boolean overdue) {

    static ComplaintSummary of(StoredComplaint stored, Instant now) {
        var complaint = stored.complaint();
        var facts = complaint.facts();
        var assignment = complaint.assignment();
        return new ComplaintSummary(
                complaint.id(),
                stored.labels().number(),
                stored.labels().externalId(),
                complaint.status(),
                stored.version(),
                facts.kind(),
                stored.labels().title(),
                facts.category(),
                facts.region(),
                facts.respondentDepartment(),
                facts.handlingClass(),
                assignment == null ? null : assignment.lead(),
                assignment == null ? List.of() : assignment.coHandlers(),
                complaint.filedAt(),
                facts.receivedAt(),
                stored.due().map(Due::dueAt).orElse(null),
                stored.promised().map(Due::dueAt).orElse(null),
                stored.due().map(Due::provisional).orElse(null),
                stored.promised().map(Due::provisional).orElse(null),
                stored.isOverdue(now));
    }
}
