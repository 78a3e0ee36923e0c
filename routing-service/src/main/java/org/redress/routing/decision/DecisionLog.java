package org.redress.routing.decision;

import java.util.function.Consumer;

/** Port: the topic of this service's own decisions, which is kept for ever. */
public interface DecisionLog {

    /** All there are by now, in the order of each complaint. */
    void read(Consumer<PublishedDecision> each);
}
