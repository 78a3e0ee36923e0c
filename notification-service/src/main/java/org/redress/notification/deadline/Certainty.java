package org.redress.notification.deadline;

import java.time.Instant;
import java.util.UUID;

/** Port: whether everything published about a complaint up to an instant has been consumed here. */
public interface Certainty {

    /** Looks how far the topic goes and how far this service has got; costs a question to the broker. */
    void refresh();

    /** Of business time; false as long as it is not known. */
    boolean reaches(UUID complaintId, Instant instant);

    /** Whether the broker has been answering long enough to ask at all. */
    boolean isBrokerSteady();
}
