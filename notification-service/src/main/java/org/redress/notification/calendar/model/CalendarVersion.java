package org.redress.notification.calendar.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedSet;

/** Names the dates a due date was counted with: the calendar, the last year it knows, and a digest of all its dates. */
final class CalendarVersion {

    private CalendarVersion() {}

    static String of(String name, SortedSet<CalendarYear> years) {
        if (years.isEmpty()) {
            return name + "-none";
        }
        var dates = new StringBuilder();
        for (var year : years) {
            dates.append(year.year()).append(year.holidays()).append(year.makeUpDays());
            if (!year.closures().isEmpty()) {
                dates.append(year.closures());
            }
        }
        return name + "-" + years.last().year() + "-" + digest(dates.toString()).substring(0, 8);
    }

    private static String digest(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
