package org.redress.notification.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.redress.contracts.CloudEventHeaders;
import org.redress.contracts.DeadlineEvent;
import org.redress.contracts.Topics;
import org.redress.outbox.EventJson;

/** What the service has published, as any outside reader sees it. */
public final class DeadlineTopic {

    /** One record: its position within its source, and the fact. */
    public record Published(String source, long sequence, DeadlineEvent event) {}

    private static final List<TopicPartition> PARTITIONS = IntStream.range(0, Topics.PARTITIONS)
            .mapToObj(partition -> new TopicPartition(Topics.DEADLINES, partition))
            .toList();

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    public DeadlineTopic(String kafka) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka,
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        false,
                        "fetch.max.wait.ms",
                        20),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(PARTITIONS);
    }

    /** Everything published about a complaint so far, in order, each once. */
    public synchronized List<Published> of(UUID complaintId) {
        var ends = consumer.endOffsets(PARTITIONS);
        while (PARTITIONS.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            consumer.poll(Duration.ofMillis(200)).forEach(records::add);
        }
        return records.stream()
                .filter(message -> message.key().equals(complaintId.toString()))
                .map(DeadlineTopic::published)
                .distinct()
                .toList();
    }

    /** The same without positions, as {@code Breached SIGN_FOR}. */
    public List<String> newsOf(UUID complaintId) {
        return of(complaintId).stream()
                .map(one -> one.event().getClass().getSimpleName().replace("Deadline", "") + " "
                        + one.event().stage())
                .toList();
    }

    private static Published published(ConsumerRecord<String, byte[]> message) {
        var event = new EventJson()
                .read(header(message, CloudEventHeaders.TYPE), message.value())
                .orElseThrow();
        return new Published(
                header(message, CloudEventHeaders.SOURCE),
                Long.parseLong(header(message, CloudEventHeaders.SEQUENCE)),
                (DeadlineEvent) event);
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }
}
