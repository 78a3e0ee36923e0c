package org.redress.e2e;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands on the topics, read as any outsider would, with the CloudEvents SDK. */
record Facts(List<ConsumerRecord<String, CloudEvent>> records) {

    static final List<String> TOPICS = List.of("redress.complaints", "redress.routing", "redress.deadlines");

    static Facts on(Redress stack) {
        return new Facts(read(stack, TOPICS, new CloudEventDeserializer()));
    }

    /** Everything from the first record to the last there was when reading began. */
    static <T> List<ConsumerRecord<String, T>> read(Redress stack, List<String> topics, Deserializer<T> deserializer) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", stack.brokers(), "enable.auto.commit", false, "fetch.max.wait.ms", 20);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), deserializer)) {
            var partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, T>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
            return records;
        }
    }

    Facts about(String complaint) {
        return new Facts(records.stream()
                .filter(fact -> complaint.equals(fact.value().getSubject()))
                .toList());
    }

    List<String> types() {
        return records.stream().map(fact -> fact.value().getType()).toList();
    }

    /** By source in the order they stand there, without repeats: an event is itself however often it was sent. */
    Map<String, List<CloudEvent>> bySource() {
        var bySource = new LinkedHashMap<String, Map<String, CloudEvent>>();
        for (var fact : records) {
            var event = fact.value();
            bySource.computeIfAbsent(event.getSource().toString(), source -> new LinkedHashMap<>())
                    .putIfAbsent(event.getId(), event);
        }
        var lists = new LinkedHashMap<String, List<CloudEvent>>();
        bySource.forEach((source, events) -> lists.put(source, List.copyOf(events.values())));
        return lists;
    }

    static long sequence(CloudEvent event) {
        return Long.parseLong(event.getExtension("sequence").toString());
    }
}
