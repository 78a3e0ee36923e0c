package org.redress.complaint.web;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** When a letter or call came in; the acceptance period starts there, so only the centre may say it. */
final class ReceivedAt {

    private static final Duration LONGEST_AGO = Duration.ofDays(30);

    private ReceivedAt() {}

    static Instant parse(String sent, boolean allowed, Instant now, Fields fields) {
        if (Fields.isBlank(sent)) {
            return null;
        }
        if (!allowed) {
            fields.wrong("receivedAt", "not-allowed");
            return null;
        }
        try {
            var instant = OffsetDateTime.parse(sent).toInstant().truncatedTo(ChronoUnit.MILLIS);
            if (instant.isAfter(now)) {
                fields.wrong("receivedAt", "in-the-future");
            } else if (instant.isBefore(now.minus(LONGEST_AGO))) {
                fields.wrong("receivedAt", "too-old");
            }
            return instant;
        } catch (DateTimeParseException noInstant) {
            fields.wrong("receivedAt", "wrong-format");
            return null;
        }
    }
}
