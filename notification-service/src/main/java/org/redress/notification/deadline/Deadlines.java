package org.redress.notification.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.notification.deadline.model.Change;
import org.redress.outbox.Consumed;

/** Port: one document for the clocks of each complaint. New state, events and position are written together or not at all. */
public interface Deadlines {

    Stored find(UUID complaintId);

    /**
     * Stores what events or time did, and has it published.
     *
     * @param nextAt when to look at it again; empty when nothing will happen by itself
     * @param consumed the events whose position is stored along; null when time did it
     * @return false when the document changed since {@code before} was read
     */
    boolean save(Stored before, Change change, Optional<Instant> nextAt, Consumed consumed);

    /**
     * Complaints of which something is due, longest waiting first; other instances leave them alone meanwhile.
     *
     * @param lease until when, in wall time from now
     */
    List<Stored> claim(Instant dueBy, int limit, Duration lease);

    /** Leaves a claimed complaint as it is and has it looked at again after so much wall time. */
    void postpone(UUID complaintId, Duration pause);

    /** Has complaints looked at that have a provisional date counted on another calendar than this version. */
    void wakeProvisional(String calendarVersion, Instant now);

    /** Whether any open clock has a provisional date. */
    boolean hasProvisional();
}
