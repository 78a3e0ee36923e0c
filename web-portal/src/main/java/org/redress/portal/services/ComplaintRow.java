package org.redress.portal.services;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** A complaint as one row of a list. Codes are those of the services. */
public record ComplaintRow(
        UUID id,
        String number,
        String status,
        long version,
        String kind,
        String title,
        String category,
        String region,
        String respondentDepartment,
        String handlingClass,
        String lead,
        List<String> coHandlers,
        Instant filedAt,
        OffsetDateTime dueAt,
        OffsetDateTime promisedAt,
        Boolean dueAtProvisional,
        Boolean promisedAtProvisional,
        boolean overdue) {}
