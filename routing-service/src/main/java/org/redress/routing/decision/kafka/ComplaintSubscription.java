package org.redress.routing.decision.kafka;

import org.redress.contracts.Topics;
import org.redress.outbox.Subscription;
import org.redress.routing.decision.RoutingCases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Routing follows every complaint from its first event, so that no later one finds a gap. */
@Configuration(proxyBeanMethods = false)
class ComplaintSubscription {

    @Bean
    Subscription complaintEventsOfRouting(ComplaintEvents handler) {
        return new Subscription("routing-service", Topics.COMPLAINTS, RoutingCases.COLLECTION, true, handler);
    }
}
