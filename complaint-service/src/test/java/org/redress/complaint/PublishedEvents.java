package org.redress.complaint;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.redress.contracts.Topics;

/** Reads {@code redress.complaints} as an outsider would. */
final class PublishedEvents {

    private PublishedEvents() {}

    /** Waits until that many events of the complaint are there; a repeat, known by its id, counts once. */
    static List<ConsumerRecord<String, byte[]>> of(String servers, String complaint, int atLeast) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        await().atMost(Duration.ofSeconds(20)).pollDelay(Duration.ZERO).until(() -> {
            found.clear();
            var seen = new HashSet<String>();
            all(servers).stream()
                    .filter(r -> r.key().equals(complaint))
                    .filter(r -> seen.add(header(r, "ce_id")))
                    .forEach(found::add);
            return found.size() >= atLeast;
        });
        return found;
    }

    static List<ConsumerRecord<String, byte[]>> all(String servers) {
        var settings = Map.<String, Object>of("bootstrap.servers", servers, "fetch.max.wait.ms", 20);
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.COMPLAINTS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }

    static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** Everything of the record that anybody could read. */
    static String text(ConsumerRecord<String, byte[]> message) {
        var text = new StringBuilder(message.key()).append(new String(message.value(), StandardCharsets.UTF_8));
        message.headers().forEach(h -> text.append(h.key()).append(new String(h.value(), StandardCharsets.UTF_8)));
        return text.toString();
    }
}
