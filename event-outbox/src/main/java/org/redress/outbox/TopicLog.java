package org.redress.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.redress.outbox.ReceivedEvent.MalformedEvent;

/** Reads a topic from its beginning to where it ended when the reading began, without a group and without a trace. */
public final class TopicLog {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> configuration;

    TopicLog(Map<String, Object> configuration) {
        this.configuration = configuration;
    }

    /** In the order of each subject; what is no event of ours is left out. */
    public void events(String topic, Consumer<ReceivedEvent> each) {
        records(topic, message -> {
            try {
                each.accept(ReceivedEvent.of(message, topic));
            } catch (MalformedEvent notOurs) {
                // nothing that we have published
            }
        });
    }

    void records(String topic, Consumer<ConsumerRecord<String, byte[]>> each) {
        try (var consumer = new KafkaConsumer<String, byte[]>(configuration)) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(POLL).forEach(each);
            }
        }
    }
}
