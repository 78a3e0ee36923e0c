package org.redress.complaint.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.redress.complaint.audit.PublishedRecords;
import org.redress.complaint.model.CanonicalJson;
import org.redress.complaint.record.Place;
import org.redress.contracts.CloudEventHeaders;
import org.redress.contracts.Topics;

/** Reads published records back, one seek each; a complaint has few and they lie in one partition. */
final class KafkaRecords implements PublishedRecords {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int POLLS = 15;

    private final PlainConsumer consumers;

    KafkaRecords(PlainConsumer consumers) {
        this.consumers = consumers;
    }

    @Override
    public Map<Place, PublishedRecord> read(Collection<Place> places) {
        var found = new HashMap<Place, PublishedRecord>();
        try (var consumer = consumers.open(1)) {
            for (var place : places) {
                read(consumer, place).ifPresent(message -> found.put(place, record(message)));
            }
        } catch (KafkaException away) {
            throw new NotReachable(away);
        }
        return found;
    }

    private static Optional<ConsumerRecord<String, byte[]>> read(KafkaConsumer<String, byte[]> consumer, Place place) {
        var partition = new TopicPartition(Topics.COMPLAINTS, place.partition());
        if (place.partition() < 0 || place.partition() >= Topics.PARTITIONS || place.offset() < 0) {
            return Optional.empty();
        }
        consumer.assign(List.of(partition));
        if (consumer.endOffsets(List.of(partition)).get(partition) <= place.offset()) {
            return Optional.empty();
        }
        consumer.seek(partition, place.offset());
        try {
            for (var i = 0; i < POLLS; i++) {
                for (var message : consumer.poll(POLL)) {
                    return message.offset() == place.offset() ? Optional.of(message) : Optional.empty();
                }
            }
        } catch (OffsetOutOfRangeException removed) {
            return Optional.empty();
        }
        throw new org.apache.kafka.common.errors.TimeoutException("No answer for " + partition);
    }

    private static PublishedRecord record(ConsumerRecord<String, byte[]> message) {
        return new PublishedRecord(
                message.key(),
                header(message, CloudEventHeaders.TYPE),
                Long.parseLong(header(message, CloudEventHeaders.SEQUENCE)),
                header(message, CloudEventHeaders.ENTRY_HASH),
                CanonicalJson.of(Document.parse(new String(message.value(), StandardCharsets.UTF_8))));
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "0" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
