package org.redress.complaint.record;

import java.util.Optional;
import java.util.UUID;

/** Port: the due dates kept beside a complaint. Writing them never moves its version. */
public interface Deadlines {

    Optional<Due> find(UUID complaint, String stage);

    /** False when the event is no longer the next one to consume. */
    boolean note(UUID complaint, String stage, Due due, Origin.Consumed consumed);
}
