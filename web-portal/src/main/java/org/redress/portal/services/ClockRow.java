package org.redress.portal.services;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A deadline that is being counted, or was. {@code workingDaysLeft}: 0 on the due day, negative the working days since
 * then; null when it is not counting or cannot be told.
 */
public record ClockRow(
        UUID complaintId,
        String number,
        String stage,
        long run,
        String owner,
        String department,
        boolean silent,
        Instant startedAt,
        OffsetDateTime dueAt,
        boolean provisional,
        String status,
        Integer workingDaysLeft,
        boolean overdue,
        int level) {

    public boolean isPaused() {
        return "PAUSED".equals(status);
    }
}
