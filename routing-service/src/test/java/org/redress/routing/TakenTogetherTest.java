package org.redress.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.routing.Complaints.accepted;
import static org.redress.routing.Complaints.assigned;
import static org.redress.routing.Complaints.filed;
import static org.redress.routing.Complaints.reclassified;
import static org.redress.routing.Complaints.returned;
import static org.redress.routing.Complaints.signedFor;
import static org.redress.routing.Complaints.withdrawn;
import static org.redress.routing.rule.model.FactsMother.NOON;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redress.contracts.AssignmentBasis;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.EventTypes;
import org.redress.contracts.Sources;
import org.redress.contracts.Topics;
import org.redress.outbox.Arrival;
import org.redress.outbox.ReceivedEvent;
import org.redress.outbox.Subscription;
import org.redress.routing.decision.RoutingCases;
import org.redress.routing.decision.StoredCase;
import org.springframework.beans.factory.annotation.Autowired;

/** After a while without the broker, or a lost store, many events of a complaint come at once. */
@RoutingTest
class TakenTogetherTest {

    @Autowired
    private Subscription complaintEventsOfRouting;

    @Autowired
    private RoutingCases cases;

    @Test
    void eventsThatAreTakenTogetherLeaveTheCaseTheyLeaveOneByOne() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        for (var arrival : life(one)) {
            handle(List.of(arrival));
        }
        var life = life(other);
        for (var half : List.of(life.subList(0, 4), life.subList(4, life.size()))) {
            assertThat(handle(half)).isEqualTo(half.size());
        }

        assertThat(stored(other).routingCase())
                .usingRecursiveComparison()
                .as("but for when it was decided")
                .ignoringFields("complaintId", "placement.at")
                .ignoringFieldsMatchingRegexes(".*decidedAt")
                .isEqualTo(stored(one).routingCase());
        assertThat(stored(other).routingCase().rulings()).hasSize(3);
        assertThat(stored(other).sequence()).isEqualTo(stored(one).sequence()).isEqualTo(3);
        assertThat(stored(other).version()).as("two writes").isEqualTo(2);
    }

    @Test
    void eventsThatMeanNothingForRoutingAreLeftToWhoeverNotesPositions() {
        var id = UUID.randomUUID();
        var first = arrival(1, filed(id, "ARBITRARY_FEES", null));
        var again = arrival(2, filed(id, "ARBITRARY_FEES", null));

        assertThat(handle(List.of(first, again))).isZero();
        assertThat(cases.find(id)).isEmpty();
    }

    private int handle(List<Arrival> arrivals) {
        var handler = complaintEventsOfRouting.handler();
        if (arrivals.size() == 1) {
            return handler.handle(arrivals.get(0).received(), arrivals.get(0).event()) ? 1 : 0;
        }
        return handler.handleTogether(arrivals);
    }

    /** Corrected before anybody had it, then given back and assigned by a person. */
    private static List<Arrival> life(UUID id) {
        var events = List.<ComplaintEvent>of(
                filed(id, "OTHER", null),
                accepted(id, "OTHER", null),
                reclassified(id, "ARBITRARY_FEES"),
                assigned(id, "ECON_TRADE", AssignmentBasis.RULE),
                signedFor(id, "ECON_TRADE"),
                returned(id, "ECON_TRADE", "PLANNING"),
                assigned(id, "CONSTRUCTION", AssignmentBasis.PERSON),
                withdrawn(id));
        return IntStream.range(0, events.size())
                .mapToObj(i -> arrival(i + 1L, events.get(i)))
                .toList();
    }

    private static Arrival arrival(long sequence, ComplaintEvent event) {
        var id = event.complaintId();
        var received = new ReceivedEvent(
                Topics.COMPLAINTS,
                0,
                sequence,
                "id",
                Sources.COMPLAINTS + id,
                EventTypes.nameOf(event),
                id.toString(),
                sequence,
                NOON,
                null,
                Map.of(),
                new byte[0]);
        return new Arrival(received, event);
    }

    private StoredCase stored(UUID id) {
        return cases.find(id).orElseThrow();
    }
}
