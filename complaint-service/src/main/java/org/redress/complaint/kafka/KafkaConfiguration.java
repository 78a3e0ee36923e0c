package org.redress.complaint.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import org.redress.complaint.audit.EventReader;
import org.redress.complaint.audit.PublishedRecords;
import org.redress.complaint.directory.DirectoryCopy;
import org.redress.complaint.lifecycle.ApplyRouting;
import org.redress.complaint.lifecycle.IssueEscalationCard;
import org.redress.complaint.lifecycle.NoteDeadline;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.Topics;
import org.redress.outbox.EventJson;
import org.redress.outbox.Subscription;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The broker side of the ports. */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

    private static final String CONSUMER = "complaint-service";
    private static final String COLLECTION = "complaints";

    @Bean
    Subscription routingEvents(ApplyRouting routing, MeterRegistry meters) {
        return new Subscription(CONSUMER, Topics.ROUTING, COLLECTION, false, new RoutingEvents(routing, meters));
    }

    @Bean
    Subscription deadlineEvents(NoteDeadline deadlines, IssueEscalationCard cards) {
        return new Subscription(CONSUMER, Topics.DEADLINES, COLLECTION, false, new DeadlineEvents(deadlines, cards));
    }

    @Bean
    DirectoryFollower directoryFollower(KafkaProperties kafka, DirectoryCopy copy, EventJson json) {
        return new DirectoryFollower(new PlainConsumer(kafka), copy, json);
    }

    @Bean
    PublishedRecords publishedRecords(KafkaProperties kafka) {
        return new KafkaRecords(new PlainConsumer(kafka));
    }

    @Bean
    EventReader eventReader(EventJson json) {
        return (type, text) -> (ComplaintEvent)
                json.read(type, text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
