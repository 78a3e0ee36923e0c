package org.redress.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads a dead-letter topic from its beginning to where it ended when the reading began. */
final class DeadLetterReader {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> configuration;

    DeadLetterReader(Map<String, Object> configuration) {
        this.configuration = configuration;
    }

    List<ConsumerRecord<String, byte[]>> all(String topic) {
        var letters = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<String, byte[]>(configuration)) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(POLL).forEach(letters::add);
            }
        }
        return letters;
    }
}
