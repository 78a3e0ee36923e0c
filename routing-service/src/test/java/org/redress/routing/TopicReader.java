package org.redress.routing;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.redress.contracts.CloudEventHeaders;
import org.redress.contracts.RedressEvent;
import org.redress.localstack.testing.RealParts;
import org.redress.outbox.EventJson;

/** Somebody outside who reads a whole topic from its beginning and keeps what came. */
final class TopicReader implements AutoCloseable {

    /** A record with the headers any CloudEvents reader would look at. */
    record Message(String key, Map<String, String> headers, RedressEvent event) {

        String header(String name) {
            return headers.get(name);
        }
    }

    private final KafkaConsumer<String, byte[]> consumer;
    private final EventJson json = new EventJson();
    private final List<Message> read = new ArrayList<>();

    private final String topic;

    TopicReader(String topic) {
        this(topic, RealParts.kafkaServers());
    }

    TopicReader(String topic, String servers) {
        this.topic = topic;
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "fetch.max.wait.ms", 20),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** At the first reading, since the service creates its topics only when it starts. */
    private void assign() {
        await().until(() -> !consumer.partitionsFor(topic).isEmpty());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Everything there is by now. */
    List<Message> all() {
        if (consumer.assignment().isEmpty()) {
            assign();
        }
        consumer.poll(Duration.ofMillis(200)).forEach(found -> read.add(message(found)));
        return List.copyOf(read);
    }

    List<Message> of(Object key) {
        return all().stream()
                .filter(message -> message.key().equals(key.toString()))
                .toList();
    }

    private Message message(ConsumerRecord<String, byte[]> found) {
        var headers = new HashMap<String, String>();
        found.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        var event =
                json.read(headers.get(CloudEventHeaders.TYPE), found.value()).orElseThrow();
        return new Message(found.key(), headers, event);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
