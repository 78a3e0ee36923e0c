package org.redress.outbox;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads a dead-letter topic from its beginning to where it ended when the reading began. */
final class DeadLetterReader {

    private final TopicLog log;

    DeadLetterReader(TopicLog log) {
        this.log = log;
    }

    List<ConsumerRecord<String, byte[]>> all(String topic) {
        var letters = new ArrayList<ConsumerRecord<String, byte[]>>();
        log.records(topic, letters::add);
        return letters;
    }
}
