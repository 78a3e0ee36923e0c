package org.redress.outbox;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.redress.contracts.CloudEventHeaders;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends one event as a CloudEvent in Kafka's binary mode and tells where the acknowledged record lies. */
final class EventSender {

    private final KafkaTemplate<String, byte[]> kafka;
    private final OutboxDefinition definition;
    private final BrokerContact broker;
    private final Runnable published;

    EventSender(
            KafkaTemplate<String, byte[]> kafka,
            OutboxDefinition definition,
            BrokerContact broker,
            Runnable published) {
        this.kafka = kafka;
        this.definition = definition;
        this.broker = broker;
        this.published = published;
    }

    boolean brokerIsReachable() {
        return broker.isUp();
    }

    CompletableFuture<Published.Place> send(String documentId, PendingEvent event) {
        try {
            return kafka.send(toRecord(documentId, event)).handle((result, failure) -> {
                if (failure != null) {
                    broker.failed(failure);
                    throw new SendFailed(failure);
                }
                broker.answered();
                published.run();
                var metadata = result.getRecordMetadata();
                return new Published.Place(event.sequence(), metadata.partition(), metadata.offset());
            });
        } catch (RuntimeException notEvenQueued) {
            broker.failed(notEvenQueued);
            return CompletableFuture.failedFuture(notEvenQueued);
        }
    }

    private ProducerRecord<String, byte[]> toRecord(String documentId, PendingEvent event) {
        var source = definition.sourcePrefix() + documentId;
        var message = new ProducerRecord<>(
                definition.topic(), documentId, event.data().getBytes(StandardCharsets.UTF_8));
        header(message, CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SPEC_VERSION_1);
        header(
                message,
                CloudEventHeaders.ID,
                CloudEventHeaders.id(source, event.sequence()).toString());
        header(message, CloudEventHeaders.SOURCE, source);
        header(message, CloudEventHeaders.TYPE, event.type());
        header(message, CloudEventHeaders.TIME, event.time().toString());
        header(message, CloudEventHeaders.SUBJECT, documentId);
        header(message, CloudEventHeaders.SEQUENCE, CloudEventHeaders.sequence(event.sequence()));
        header(message, CloudEventHeaders.CONTENT_TYPE, CloudEventHeaders.JSON);
        header(message, CloudEventHeaders.TRACE_PARENT, event.traceParent());
        event.extensions().forEach((name, value) -> header(message, "ce_" + name, value));
        return message;
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** The broker did not acknowledge; the event stays in its document. */
    static final class SendFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SendFailed(Throwable cause) {
            super(cause);
        }
    }
}
