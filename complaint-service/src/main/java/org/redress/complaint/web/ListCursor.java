package org.redress.complaint.web;

import java.time.Instant;
import java.util.List;
import org.redress.complaint.reading.ComplaintQuery.Place;
import org.redress.complaint.reading.ComplaintQuery.Sorting;
import org.redress.complaint.record.StoredComplaint;
import org.redress.edge.Cursor;

/** Where a page of a list ended; a cursor belongs to the order it was made in. */
record ListCursor(String order, Sorting.Field field) {

    private static final String UNKNOWN = "-";

    String after(StoredComplaint last) {
        var value = value(last);
        return Cursor.of(
                order,
                value == null ? UNKNOWN : Long.toString(value.toEpochMilli()),
                last.complaint().id().toString());
    }

    Place place(List<String> parts) {
        if (parts.size() != 3 || !parts.get(0).equals(order)) {
            throw Cursor.unusable();
        }
        try {
            return new Place(instant(parts.get(1)), parts.get(2));
        } catch (NumberFormatException noneOfOurs) {
            throw Cursor.unusable();
        }
    }

    private Instant instant(String text) {
        return field == Sorting.Field.DUE_AT && text.equals(UNKNOWN)
                ? null
                : Instant.ofEpochMilli(Long.parseLong(text));
    }

    private Instant value(StoredComplaint row) {
        return switch (field) {
            case FILED_AT -> row.complaint().filedAt();
            case RECEIVED_AT -> row.complaint().facts().receivedAt();
            case DUE_AT -> row.due().map(due -> due.dueAt().toInstant()).orElse(null);
        };
    }
}
