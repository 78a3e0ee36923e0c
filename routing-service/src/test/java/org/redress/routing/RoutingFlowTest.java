package org.redress.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.routing.Complaints.accepted;
import static org.redress.routing.Complaints.assigned;
import static org.redress.routing.Complaints.filed;
import static org.redress.routing.Complaints.reclassified;
import static org.redress.routing.Complaints.returned;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.contracts.AssignmentBasis;
import org.redress.contracts.CloudEventHeaders;
import org.redress.contracts.EventTypes;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Priority;
import org.redress.contracts.RoutingEvent;
import org.redress.contracts.RoutingEvent.RoutingDecided;
import org.redress.contracts.RoutingEvent.RoutingUndetermined;
import org.redress.contracts.Topics;
import org.redress.routing.TopicReader.Message;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Events about complaints in, decisions out, over the real broker and store. */
@RoutingTest
class RoutingFlowTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final TopicReader routing = new TopicReader(Topics.ROUTING);
    private final UUID id = UUID.randomUUID();

    @Autowired
    private Complaints complaints;

    @Autowired
    private MongoTemplate mongo;

    @AfterEach
    void close() {
        routing.close();
    }

    @Test
    void anAcceptedComplaintIsDecidedAsACloudEventUnderItsId() {
        complaints.filedAndAccepted(id, "ARBITRARY_FEES");

        var message = decisions(1).get(0);
        var decided = (RoutingDecided) message.event();
        assertThat(decided)
                .isEqualTo(new RoutingDecided(
                        id,
                        decided.occurredAt(),
                        2,
                        "ECON_TRADE",
                        List.of(),
                        HandlingClass.CROSS_DEPT,
                        Priority.NORMAL,
                        AssignmentBasis.RULE,
                        "fees",
                        1));
        assertThat(message.header(CloudEventHeaders.SOURCE)).isEqualTo("/routing/" + id);
        assertThat(message.header(CloudEventHeaders.SUBJECT)).isEqualTo(id.toString());
        assertThat(message.header(CloudEventHeaders.TYPE)).isEqualTo("redress.routing.decided.v1");
        assertThat(message.header(CloudEventHeaders.SEQUENCE)).isEqualTo("0000000001");
    }

    @Test
    void aReturnedComplaintGoesToTheSuggestedUnitAndTheSequenceHasNoGap() {
        complaints.filedAndAccepted(id, "ARBITRARY_FEES");
        complaints.tell(3, assigned(id, "ECON_TRADE", AssignmentBasis.RULE));
        complaints.tell(4, returned(id, "ECON_TRADE", "PLANNING"));
        complaints.tell(5, assigned(id, "PLANNING", AssignmentBasis.SUGGESTED_ON_RETURN));
        complaints.tell(6, returned(id, "PLANNING", "ECON_TRADE"));

        var messages = decisions(3);
        var second = (RoutingDecided) messages.get(1).event();
        assertThat(second.lead()).isEqualTo("PLANNING");
        assertThat(second.basis()).isEqualTo(AssignmentBasis.SUGGESTED_ON_RETURN);
        assertThat(second.basedOn()).isEqualTo(4);
        assertThat(((RoutingUndetermined) messages.get(2).event()).reason()).isEqualTo("LEAD_HELD_IT_BEFORE");
        assertThat(messages)
                .extracting(message -> message.header(CloudEventHeaders.SEQUENCE))
                .containsExactly("0000000001", "0000000002", "0000000003");
    }

    @Test
    void repeatsChangeNothing() {
        complaints.filedAndAccepted(id, "ARBITRARY_FEES");
        decisions(1);
        var before = document();

        complaints.filedAndAccepted(id, "ARBITRARY_FEES");
        complaints.tell(2, accepted(id, "PARK_INFRA", null));
        complaints.tell(3, reclassified(id, "TECH_PROJECT"));

        var second = (RoutingDecided) decisions(2).get(1).event();
        assertThat(second.lead()).isEqualTo("SCI_TECH");
        assertThat(second.basedOn()).isEqualTo(3);
        assertThat(before.getLong("version")).isEqualTo(1);
        assertThat(document().getLong("version")).isEqualTo(2);
    }

    @Test
    void anEventOfAnUnknownNameIsPassedOver() {
        complaints.tell(id, 1, "redress.complaint.filed.v99", "{}");
        complaints.tell(2, accepted(id, "ARBITRARY_FEES", null));
        assertThat(((RoutingEvent) decisions(1).get(0).event()).basedOn()).isEqualTo(2);
    }

    @Test
    void afterAGapTheComplaintIsPutAsideAndOthersFlowOn() {
        var other = UUID.randomUUID();
        complaints.tell(1, filed(id, "ARBITRARY_FEES", null));
        complaints.tell(3, reclassified(id, "ARBITRARY_FEES"));
        complaints.filedAndAccepted(other, "ARBITRARY_FEES");

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(document().getEmbedded(List.of("parked", "complaints", "reason"), String.class))
                    .isEqualTo("GAP");
            assertThat(routing.of(other)).hasSize(1);
        });
        assertThat(routing.of(id)).isEmpty();
    }

    @Test
    void whatIsStoredIsWhatWasDecidedAndNothingIsLeftToPublish() {
        complaints.filedAndAccepted(id, "ARBITRARY_FEES", "ECON_TRADE");
        decisions(1);

        await().atMost(SOON).untilAsserted(() -> assertThat(document()).doesNotContainKey("relayAt"));
        var stored = document();
        assertThat(stored.getList("outbox", Document.class)).isEmpty();
        assertThat(stored.getEmbedded(List.of("positions", "complaints"), Long.class))
                .isEqualTo(2);
        assertThat(stored.get("queue", Document.class).getString("reason")).isEqualTo("LEAD_IS_RESPONDENT");
        assertThat(stored.getList("decisions", Document.class)).hasSize(1);
        assertThat(stored.toJson()).doesNotContain("_class");
    }

    private List<Message> decisions(int count) {
        await().atMost(SOON).until(() -> routing.of(id).size() >= count);
        var messages = routing.of(id);
        assertThat(messages)
                .hasSize(count)
                .allSatisfy(message -> assertThat(EventTypes.classOf(message.header(CloudEventHeaders.TYPE)))
                        .contains(message.event().getClass()));
        return messages;
    }

    private Document document() {
        var found = mongo.findById(id.toString(), Document.class, "routingCases");
        return found == null ? new Document() : found;
    }
}
