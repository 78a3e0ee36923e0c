package org.redress.notification.deputy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.redress.notification.notice.model.Recipient;

/**
 * Who is told, too, what an office is told, on certain days.
 *
 * @param until the last of these days
 * @param namedBy an account
 */
public record Deputy(
        String id,
        Recipient office,
        Recipient deputy,
        LocalDate from,
        LocalDate until,
        String namedBy,
        Instant namedAt) {

    boolean standsIn(Recipient forOffice, Instant at, ZoneId zone) {
        var day = LocalDate.ofInstant(at, zone);
        return office.equals(forOffice) && !day.isBefore(from) && !day.isAfter(until);
    }
}
