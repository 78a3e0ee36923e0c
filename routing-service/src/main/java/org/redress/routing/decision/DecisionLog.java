package org.redress.routing.decision;

import java.util.List;
import java.util.function.Consumer;

/** Port: the topic of this service's own decisions, which is kept for ever. */
public interface DecisionLog {

    /** All there are by now, a good many at a time, in the order of each complaint. */
    void read(Consumer<List<PublishedDecision>> some);
}
