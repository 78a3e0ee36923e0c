package org.redress.notification.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.redress.contracts.CloudEventHeaders;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.EventTypes;
import org.redress.contracts.Sources;
import org.redress.contracts.Topics;
import org.redress.outbox.EventJson;

/** Publishes events of complaints as complaint-service does. */
public final class ComplaintTopic implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final Map<UUID, Long> sequences = new HashMap<>();

    public ComplaintTopic(String kafka) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(
                            List.of(new NewTopic(Topics.COMPLAINTS, Optional.of(Topics.PARTITIONS), Optional.empty())))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(failure);
            }
        } catch (InterruptedException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** In the order given, each with the next sequence of its complaint. */
    public void publish(ComplaintEvent... events) {
        for (var event : events) {
            send(event, sequences.merge(event.complaintId(), 1L, Long::sum));
        }
    }

    /** Once more, as a relay does that crashed before it noted the acknowledgement. */
    public void publishAgain(ComplaintEvent event, long sequence) {
        send(event, sequence);
    }

    private void send(ComplaintEvent event, long sequence) {
        var id = event.complaintId().toString();
        var source = Sources.COMPLAINTS + id;
        var data = new EventJson().write(event).getBytes(UTF_8);
        var message = new ProducerRecord<>(Topics.COMPLAINTS, id, data);
        Map.of(
                        CloudEventHeaders.SPEC_VERSION,
                        CloudEventHeaders.SPEC_VERSION_1,
                        CloudEventHeaders.ID,
                        CloudEventHeaders.id(source, sequence).toString(),
                        CloudEventHeaders.SOURCE,
                        source,
                        CloudEventHeaders.TYPE,
                        EventTypes.nameOf(event),
                        CloudEventHeaders.TIME,
                        event.occurredAt().toString(),
                        CloudEventHeaders.SUBJECT,
                        id,
                        CloudEventHeaders.SEQUENCE,
                        CloudEventHeaders.sequence(sequence),
                        CloudEventHeaders.CONTENT_TYPE,
                        CloudEventHeaders.JSON)
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        try {
            producer.send(message).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
