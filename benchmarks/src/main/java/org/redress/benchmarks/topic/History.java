package org.redress.benchmarks.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.redress.contracts.CloudEventHeaders;

/** The records of one complaint on one topic, in sequence. */
public record History(String id, List<ConsumerRecord<String, byte[]>> records) {

    public History {
        records = List.copyOf(records);
    }

    /** Its last sequence; a record that was sent twice counts once. */
    public long length() {
        return records.stream()
                .map(one -> text(one.headers(), CloudEventHeaders.SEQUENCE))
                .distinct()
                .count();
    }

    /** The same, as if they had been about another complaint. */
    public List<ProducerRecord<String, byte[]>> copy(String otherId) {
        return records.stream().map(original -> copy(original, otherId)).toList();
    }

    private ProducerRecord<String, byte[]> copy(ConsumerRecord<String, byte[]> original, String otherId) {
        var copy = new ProducerRecord<>(original.topic(), otherId, renamed(original.value(), otherId));
        original.headers().forEach(header -> copy.headers().add(header.key(), renamed(header.value(), otherId)));
        var event = CloudEventHeaders.id(
                text(copy.headers(), CloudEventHeaders.SOURCE),
                Long.parseLong(text(copy.headers(), CloudEventHeaders.SEQUENCE)));
        copy.headers().remove(CloudEventHeaders.ID);
        copy.headers().add(CloudEventHeaders.ID, event.toString().getBytes(UTF_8));
        return copy;
    }

    private byte[] renamed(byte[] text, String otherId) {
        return new String(text, UTF_8).replace(id, otherId).getBytes(UTF_8);
    }

    private static String text(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), UTF_8);
    }
}
