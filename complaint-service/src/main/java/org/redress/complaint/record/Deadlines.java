package org.redress.complaint.record;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Port: the due dates kept beside a complaint. Writing them never moves its version. */
public interface Deadlines {

    /** Due dates by stage, and the complaint's status as it is stored. */
    record Kept(String status, Map<String, Due> byStage) {}

    Optional<Kept> find(UUID complaint);

    /**
     * Stores what has changed since {@code before} was read, which may be nothing, and how far the events are consumed.
     *
     * @return false when they are no longer the next ones, or the complaint has moved to another status
     */
    boolean note(UUID complaint, Kept before, Map<String, Due> changed, Origin.Consumed consumed);
}
