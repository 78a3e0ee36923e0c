package org.redress.routing.decision.kafka;

import java.util.List;
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
    public void read(Consumer<List<PublishedDecision>> some) {
        log.events(
                Topics.ROUTING,
                together -> some.accept(together.stream()
                        .flatMap(received -> json.read(received.type(), received.data()).stream()
                                .map(event -> new PublishedDecision(received.sequence(), (RoutingEvent) event)))
                        .toList()));
    }
}
