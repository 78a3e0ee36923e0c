package org.redress.routing.decision.kafka;

import java.util.function.Consumer;
import org.redress.contracts.RoutingEvent;
import org.redress.contracts.Topics;
import org.redress.outbox.EventJson;
import org.redress.outbox.TopicLog;
import org.redress.routing.decision.DecisionLog;
import org.redress.routing.decision.PublishedDecision;
import org.springframework.stereotype.Component;

/** Reads back what this service has published. */
@Component
class RoutingTopic implements DecisionLog {

    private final TopicLog log;
    private final EventJson json = new EventJson();

    RoutingTopic(TopicLog log) {
        this.log = log;
    }

    @Override
    public void read(Consumer<PublishedDecision> each) {
        log.events(
                Topics.ROUTING,
                received -> json.read(received.type(), received.data())
                        .map(RoutingEvent.class::cast)
                        .ifPresent(event -> each.accept(new PublishedDecision(received.sequence(), event))));
    }
}
