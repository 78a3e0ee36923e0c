package org.redress.notification.deadline.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.redress.contracts.Topics;
import org.redress.notification.deadline.Certainty;

/**
 * Up to which instant everything about a complaint has been consumed: an end offset of its partition read at an instant,
 * once the group's committed offset has reached it. One reading is kept for each partition until it is reached, so a
 * topic that never rests is judged too.
 */
final class Watermarks implements Certainty {

    private static final long ANSWER_WITHIN_SECONDS = 3;
    private static final long LEAST_PAUSE_MILLIS = 100;

    private final Admin admin;
    private final String group;
    private final BrokerWatch broker;
    private final Clock clock;
    private final Clock wallClock;
    private final Map<Integer, Reading> readings = new HashMap<>();
    private final Map<Integer, Instant> consumedUpTo = new HashMap<>();
    private int partitions;
    private Instant lastRefresh = Instant.EPOCH;

    Watermarks(Admin admin, String group, BrokerWatch broker, Clock clock, Clock wallClock) {
        this.admin = admin;
        this.group = group;
        this.broker = broker;
        this.clock = clock;
        this.wallClock = wallClock;
    }

    /** The end of a partition as it was at an instant of business time. */
    private record Reading(Instant at, long end) {}

    @Override
    public boolean isBrokerSteady() {
        return broker.isSteady();
    }

    @Override
    public synchronized boolean reaches(UUID complaintId, Instant instant) {
        if (partitions == 0 || !broker.isSteady()) {
            return false;
        }
        var key = complaintId.toString().getBytes(StandardCharsets.UTF_8);
        var known = consumedUpTo.get(BuiltInPartitioner.partitionForKey(key, partitions));
        return known != null && !known.isBefore(instant);
    }

    @Override
    public synchronized void refresh() {
        var now = wallClock.instant();
        if (!broker.isSteady() || lastRefresh.plusMillis(LEAST_PAUSE_MILLIS).isAfter(now)) {
            return;
        }
        lastRefresh = now;
        try {
            read();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException away) {
            broker.failed();
            readings.clear();
        }
    }

    private void read() throws InterruptedException, ExecutionException, TimeoutException {
        var at = clock.instant();
        ends().forEach((partition, end) -> readings.putIfAbsent(partition.partition(), new Reading(at, end.offset())));
        var committed = committed();
        readings.entrySet().removeIf(reading -> {
            var offset = committed.get(new TopicPartition(Topics.COMPLAINTS, reading.getKey()));
            var reached = reading.getValue().end() <= (offset == null ? 0 : offset.offset());
            if (reached) {
                consumedUpTo.put(reading.getKey(), reading.getValue().at());
            }
            return reached;
        });
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends()
            throws InterruptedException, ExecutionException, TimeoutException {
        partitions = admin.describeTopics(List.of(Topics.COMPLAINTS))
                .allTopicNames()
                .get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS)
                .get(Topics.COMPLAINTS)
                .partitions()
                .size();
        var latest = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(Topics.COMPLAINTS, partition))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
    }

    private Map<TopicPartition, OffsetAndMetadata> committed()
            throws InterruptedException, ExecutionException, TimeoutException {
        return admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
    }
}
