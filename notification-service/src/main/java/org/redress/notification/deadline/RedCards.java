package org.redress.notification.deadline;

import java.time.Instant;
import java.util.UUID;

/** Port: the red cards of every department. Noting or lifting one again changes nothing. */
public interface RedCards {

    void note(UUID complaintId, String card, String department, Instant at);

    void lift(UUID complaintId, String card);

    /** How many a department holds that were issued from an instant on, before another. */
    long count(String department, Instant from, Instant before);
}
