package org.redress.complaint.reading;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.redress.complaint.model.SearchQuery;
import org.redress.complaint.model.Status;
import org.redress.complaint.model.Viewer;

/** Which complaints are asked for, by whom; empty conditions ask nothing. {@code now} decides what is overdue;
 * {@code withRetaliation} asks for those about which retaliation was reported, and only supervisors may ask. */
public record ComplaintQuery(
        Viewer by,
        Set<Status> statuses,
        Optional<String> department,
        Optional<String> region,
        Optional<String> category,
        Optional<String> externalId,
        Optional<SearchQuery> search,
        Optional<Instant> dueBefore,
        Optional<Boolean> overdue,
        boolean withRetaliation,
        Instant now,
        Sorting sorting,
        Optional<Place> after,
        int limit) {

    /** Newest first unless said otherwise; names in requests are those of the fields, with a minus for descending. */
    public record Sorting(Field field, boolean descending) {

        public enum Field {
            FILED_AT,
            RECEIVED_AT,
            /** By when the present state must end; those without a known date come last, whichever the direction. */
            DUE_AT
        }
    }

    /** The last row of the page before; {@code value} is null among those without a date. */
    public record Place(Instant value, String id) {}
}
