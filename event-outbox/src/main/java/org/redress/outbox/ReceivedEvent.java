package org.redress.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.redress.contracts.CloudEventHeaders;

/** A CloudEvent as it lies in Kafka, and how its consumption is noted in the subject's document. */
@SuppressWarnings("ArrayRecordComponent") // the bytes as they came; never compared
public record ReceivedEvent(
        String topic,
        int partition,
        long offset,
        String id,
        String source,
        String type,
        String subject,
        long sequence,
        Instant time,
        String traceParent,
        Map<String, String> extensions,
        byte[] data) {

    private static final String PREFIX = "ce_";

    /** Throws {@link MalformedEvent}, whose message names the place of the record and nothing of its content. */
    static ReceivedEvent of(ConsumerRecord<String, byte[]> message, String topic) {
        var headers = new LinkedHashMap<String, String>();
        message.headers().forEach(h -> {
            if (h.value() != null) {
                headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8));
            }
        });
        try {
            var extensions = new LinkedHashMap<String, String>();
            headers.forEach((name, value) -> {
                if (name.startsWith(PREFIX)) {
                    extensions.put(name.substring(PREFIX.length()), value);
                }
            });
            return new ReceivedEvent(
                    topic,
                    message.partition(),
                    message.offset(),
                    required(headers, CloudEventHeaders.ID),
                    required(headers, CloudEventHeaders.SOURCE),
                    required(headers, CloudEventHeaders.TYPE),
                    required(headers, CloudEventHeaders.SUBJECT),
                    Long.parseLong(required(headers, CloudEventHeaders.SEQUENCE)),
                    Instant.parse(required(headers, CloudEventHeaders.TIME)),
                    headers.get(CloudEventHeaders.TRACE_PARENT),
                    Map.copyOf(extensions),
                    message.value() == null ? new byte[0] : message.value());
        } catch (RuntimeException unreadable) {
            throw new MalformedEvent(message, unreadable);
        }
    }

    private static String required(Map<String, String> headers, String name) {
        var value = headers.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }

    static String key(String topic) {
        return topic.substring(topic.lastIndexOf('.') + 1);
    }

    /** Field of the subject's document that holds the last sequence consumed from this topic. */
    public String positionField() {
        return "positions." + key(topic);
    }

    public Consumed consumed() {
        return new Consumed(positionField(), sequence, sequence);
    }

    /** The record is no CloudEvent of ours. */
    static final class MalformedEvent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MalformedEvent(ConsumerRecord<?, ?> message, Throwable cause) {
            super(message.topic() + "-" + message.partition() + "@" + message.offset(), cause);
        }
    }
}
