package org.redress.complaint.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.redress.complaint.directory.DirectoryCopy;
import org.redress.contracts.CloudEventHeaders;
import org.redress.contracts.DirectoryEvent;
import org.redress.contracts.Topics;
import org.redress.outbox.EventJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the whole directory topic at each start and follows it from there. Broker or database away: it begins again,
 * and the copy kept from an earlier run serves meanwhile.
 */
final class DirectoryFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long RETRY_MILLIS = 500;

    private final PlainConsumer consumers;
    private final DirectoryCopy copy;
    private final EventJson json;
    private volatile Thread worker;
    private volatile KafkaConsumer<String, byte[]> open;

    DirectoryFollower(PlainConsumer consumers, DirectoryCopy copy, EventJson json) {
        this.consumers = consumers;
        this.copy = copy;
        this.json = json;
    }

    @Override
    public void start() {
        worker = new Thread(this::run, "directory");
        worker.setDaemon(true);
        worker.start();
    }

    private void run() {
        while (worker == Thread.currentThread()) {
            try {
                copy.restore();
                readAndFollow();
            } catch (WakeupException | InterruptException stopping) {
                return;
            } catch (RuntimeException away) {
                LOG.info("Directory not followed for now: {}", away.getClass().getName());
            }
            if (!pause()) {
                return;
            }
        }
    }

    private void readAndFollow() {
        try (var consumer = consumers.open(500)) {
            open = consumer;
            var partitions = partitions(consumer);
            if (partitions.isEmpty()) {
                return;
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            copy.replace(readAll(consumer, consumer.endOffsets(partitions)));
            LOG.info("Directory read: {} entries", copy.current().entries().size());
            while (worker == Thread.currentThread()) {
                consumer.poll(POLL).forEach(this::follow);
            }
        } finally {
            open = null;
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        return consumer.partitionsFor(Topics.DIRECTORY).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    /** Only the last of each code counts, so nothing is shown before the end is reached. */
    private Map<String, DirectoryEvent> readAll(
            KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        var entries = new HashMap<String, DirectoryEvent>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (var message : consumer.poll(POLL)) {
                if (message.value() == null) {
                    entries.remove(message.key());
                } else {
                    event(message).ifPresent(entry -> entries.put(message.key(), entry));
                }
            }
        }
        return entries;
    }

    private void follow(ConsumerRecord<String, byte[]> message) {
        if (message.value() == null) {
            copy.remove(message.key());
        } else {
            event(message).ifPresent(copy::put);
        }
    }

    /** Empty for an entry of a newer kind, and for one that cannot be read: it must not keep the others away. */
    private Optional<DirectoryEvent> event(ConsumerRecord<String, byte[]> message) {
        var type = message.headers().lastHeader(CloudEventHeaders.TYPE);
        try {
            return json.read(new String(type.value(), StandardCharsets.UTF_8), message.value())
                    .map(DirectoryEvent.class::cast);
        } catch (RuntimeException unreadable) {
            LOG.warn("Directory entry {}@{} cannot be read", message.partition(), message.offset());
            return Optional.empty();
        }
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
            return true;
        } catch (InterruptedException stopping) {
            return false;
        }
    }

    @Override
    public void stop() {
        var thread = worker;
        worker = null;
        var consumer = open;
        if (consumer != null) {
            consumer.wakeup(); // an interrupted consumer cannot close cleanly
        } else if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
