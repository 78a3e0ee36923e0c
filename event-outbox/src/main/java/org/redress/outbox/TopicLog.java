package org.redress.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
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

    /** As many as the broker gives at a time, in the order of each subject; what is no event of ours is left out. */
    public void events(String topic, Consumer<List<ReceivedEvent>> some) {
        polls(topic, messages -> {
            var events = new ArrayList<ReceivedEvent>();
            for (var message : messages) {
                try {
                    events.add(ReceivedEvent.of(message, topic));
                } catch (MalformedEvent notOurs) {
                    // nothing that we have published
                }
            }
            some.accept(events);
        });
    }

    void records(String topic, Consumer<ConsumerRecord<String, byte[]>> each) {
        polls(topic, messages -> messages.forEach(each));
    }

    private void polls(String topic, Consumer<ConsumerRecords<String, byte[]>> some) {
        try (var consumer = new KafkaConsumer<String, byte[]>(configuration)) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                some.accept(consumer.poll(POLL));
            }
        }
    }
}
