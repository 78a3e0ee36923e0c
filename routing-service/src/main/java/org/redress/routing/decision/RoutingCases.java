package org.redress.routing.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redress.outbox.Consumed;
import org.redress.routing.decision.model.Placement;
import org.redress.routing.decision.model.RoutingCase;
import org.redress.routing.suggestion.model.Label;

/** Port: what routing knows of each complaint. */
public interface RoutingCases {

    /** Also keeps how far the events of each complaint are consumed. */
    String COLLECTION = "routingCases";

    /** Creates what finding cases quickly takes; harmless when it is there. */
    void prepare();

    Optional<StoredCase> find(UUID complaintId);

    /**
     * Stores the new state, its events and how far the complaint's events are consumed in one write, then has the events
     * published. Throws {@link org.redress.outbox.LostRace} when the case is no longer as it was read.
     */
    void save(StoredCase before, Followed after, Consumed consumed);

    /** Those that wait for a person, longest waiting first. */
    List<RoutingCase> waiting(Optional<Place> after, int limit);

    /** Those of the given ones that wait, in the same order. */
    List<RoutingCase> waiting(Set<UUID> among);

    long countWaiting();

    /** The newest complaints whose lead has signed for them and not given them back since, newest first. */
    List<Label> confirmed(int most);

    /** What became of the newest complaints that a rule was the first to place, newest first. */
    List<Placement> placed(int most);

    /** Those received last, the latest first. */
    List<RoutingCase> latest(int count);

    /** A place in the queue. */
    record Place(Instant since, UUID complaintId) {}
}
