package org.redress.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.redress.contracts.CloudEventHeaders;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** {@code /actuator/deadletters}: what this service could not process or publish, why, and its replay. */
@Endpoint(id = "deadletters")
public class DeadLettersEndpoint {

    private static final int STUCK_LIMIT = 200;

    private final List<Subscribed> subscribed;
    private final Topology topology;
    private final DeadLetterReader reader;
    private final Replay replay;

    DeadLettersEndpoint(List<Subscribed> subscribed, Topology topology, DeadLetterReader reader, Replay replay) {
        this.subscribed = subscribed;
        this.topology = topology;
        this.reader = reader;
        this.replay = replay;
    }

    /** {@code id} is topic, partition and offset of the dead letter; {@code reason} a {@code FailureReason}, or STUCK. */
    public record Item(
            String id,
            String topic,
            @Nullable String subject,
            @Nullable String sequence,
            @Nullable String type,
            String reason,
            @Nullable String exception,
            @Nullable String location,
            Instant since) {}

    /** What is still open: letters a replay has caught up with are left out. */
    @ReadOperation
    public List<Item> list() {
        var items = new ArrayList<Item>();
        for (var topic : subscribed) {
            reader.all(topic.deadLetters().topic()).stream()
                    .filter(letter -> isOpen(topic, letter))
                    .map(DeadLettersEndpoint::item)
                    .forEach(items::add);
        }
        topology.outboxes()
                .forEach(outbox -> outbox.stuck(OutboxGauges.STUCK_AFTER, STUCK_LIMIT)
                        .forEach(document -> items.add(outbox.item(document))));
        return items;
    }

    /** One letter with all its headers and its payload, which holds ids and codes only. */
    @ReadOperation
    public @Nullable Map<String, String> show(@Selector String id) {
        for (var topic : subscribed) {
            for (var letter : reader.all(topic.deadLetters().topic())) {
                if (id.equals(idOf(letter))) {
                    return detail(letter);
                }
            }
        }
        return null;
    }

    @WriteOperation
    public Map<String, Integer> replay(@Nullable String subject) {
        var outcome = new Replay.Outcome(0, 0, 0);
        for (var topic : subscribed) {
            outcome = outcome.plus(replay.replay(topic, subject));
        }
        return Map.of("applied", outcome.applied(), "healed", outcome.healed(), "waiting", outcome.waiting());
    }

    private static boolean isOpen(Subscribed topic, ConsumerRecord<String, byte[]> letter) {
        var subject = header(letter, CloudEventHeaders.SUBJECT);
        var sequence = header(letter, CloudEventHeaders.SEQUENCE);
        if (subject == null || sequence == null || !sequence.matches("\\d{1,18}")) {
            return true;
        }
        return topic.positions().find(subject).sequence() < Long.parseLong(sequence);
    }

    private static Item item(ConsumerRecord<String, byte[]> letter) {
        var reason = header(letter, DeadLetters.REASON);
        return new Item(
                idOf(letter),
                letter.topic(),
                header(letter, CloudEventHeaders.SUBJECT),
                header(letter, CloudEventHeaders.SEQUENCE),
                header(letter, CloudEventHeaders.TYPE),
                reason == null ? "UNKNOWN" : reason,
                header(letter, DeadLetters.EXCEPTION),
                header(letter, DeadLetters.LOCATION),
                Instant.ofEpochMilli(letter.timestamp()));
    }

    private static Map<String, String> detail(ConsumerRecord<String, byte[]> letter) {
        var detail = new LinkedHashMap<String, String>();
        detail.put("id", idOf(letter));
        letter.headers().forEach(h -> detail.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        detail.put("data", letter.value() == null ? "" : new String(letter.value(), StandardCharsets.UTF_8));
        return detail;
    }

    private static String idOf(ConsumerRecord<?, ?> letter) {
        return letter.topic() + "-" + letter.partition() + "-" + letter.offset();
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> letter, String name) {
        var header = letter.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
