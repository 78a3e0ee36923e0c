package org.redress.routing.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redress.outbox.ReceivedEvent;
import org.redress.routing.decision.model.RoutingCase;
import org.redress.routing.decision.model.RoutingCase.Step;

/** Port: what routing knows of each complaint. */
public interface RoutingCases {

    /** Also keeps how far the events of each complaint are consumed. */
    String COLLECTION = "routingCases";

    /** Creates what finding cases quickly takes; harmless when it is there. */
    void prepare();

    Optional<StoredCase> find(UUID complaintId);

    /**
     * Stores the new state, its event and how far the complaint's events are consumed in one write, then has the event
     * published. Throws {@link org.redress.outbox.LostRace} when the case is no longer as it was read.
     */
    void save(StoredCase before, Step step, ReceivedEvent cause);

    /** Those that wait for a person, longest waiting first. */
    List<RoutingCase> waiting(Optional<Place> after, int limit);

    /** Those of the given ones that wait, in the same order. */
    List<RoutingCase> waiting(Set<UUID> among);

    long countWaiting();

    /** A place in the queue. */
    record Place(Instant since, UUID complaintId) {}
}
