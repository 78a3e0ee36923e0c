package org.redress.portal.services;

import java.time.OffsetDateTime;

/** The open deadlines of one department, or of the centre itself when {@code department} is null. */
public record BoardRow(
        String department, long overdue, long dueToday, long dueSoon, long open, OffsetDateTime oldestDueAt) {}
