package org.redress.complaint.audit;

import org.redress.contracts.ComplaintEvent;

/** Port: the event that a timeline entry's data is the JSON of. */
@FunctionalInterface
public interface EventReader {

    ComplaintEvent read(String type, String json);
}
