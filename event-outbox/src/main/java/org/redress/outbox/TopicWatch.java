package org.redress.outbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/**
 * Tells whether a topic is there, which another service creates. A consumer that joins too early makes the whole group
 * share out the partitions again once the topic is found, which takes seconds each time.
 */
final class TopicWatch implements AutoCloseable {

    private static final long ANSWER_WITHIN_SECONDS = 10;

    private final Admin admin;

    TopicWatch(Map<String, Object> adminConfiguration) {
        admin = Admin.create(adminConfiguration);
    }

    /** False also while the broker does not answer. */
    boolean exists(String topic) throws InterruptedException {
        try {
            admin.describeTopics(List.of(topic)).allTopicNames().get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
