package org.redress.benchmarks.topic;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics of a broker, from their first record. */
public final class PublishedTopics implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> broker;
    private final Admin admin;

    public PublishedTopics(int port) {
        broker = Map.of("bootstrap.servers", "127.0.0.1:" + port);
        admin = Admin.create(broker);
    }

    /** By complaint. */
    public Map<String, History> histories(String topic) {
        var records = new LinkedHashMap<String, List<ConsumerRecord<String, byte[]>>>();
        try (var consumer = new KafkaConsumer<>(broker, new StringDeserializer(), new ByteArrayDeserializer())) {
            var ends = ends(consumer, topic);
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL)
                        .forEach(one -> records.computeIfAbsent(one.key(), key -> new ArrayList<>())
                                .add(one));
            }
        }
        var histories = new LinkedHashMap<String, History>();
        records.forEach((id, ofOne) -> histories.put(id, new History(id, ofOne)));
        return histories;
    }

    /** How many records were ever published there. */
    public long count(String topic) {
        return ends(topic).values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<TopicPartition, Long> ends(String topic) {
        try (var consumer = new KafkaConsumer<>(broker, new StringDeserializer(), new ByteArrayDeserializer())) {
            return ends(consumer, topic);
        }
    }

    private static Map<TopicPartition, Long> ends(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.endOffsets(consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList());
    }

    public void publish(Collection<ProducerRecord<String, byte[]>> records) throws IOException, InterruptedException {
        var settings = new LinkedHashMap<>(broker);
        settings.put("linger.ms", 20);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var sent = new ArrayList<Future<?>>();
            records.forEach(one -> sent.add(producer.send(one)));
            for (var one : sent) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
    }

    /** As if it had never consumed anything. */
    public void forget(String group) throws IOException, InterruptedException {
        try {
            admin.deleteConsumerGroups(List.of(group)).all().get();
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
    }

    /** Whether the group has committed to have consumed the whole topic. */
    public boolean hasReached(String group, String topic, long records) throws IOException, InterruptedException {
        try {
            var committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return committed.entrySet().stream()
                            .filter(one -> one.getKey().topic().equals(topic))
                            .map(Map.Entry::getValue)
                            .mapToLong(OffsetAndMetadata::offset)
                            .sum()
                    == records;
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
