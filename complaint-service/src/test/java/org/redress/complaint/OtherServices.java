package org.redress.complaint;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.redress.contracts.CloudEventHeaders;
import org.redress.contracts.DirectoryEvent;
import org.redress.contracts.DirectoryEvent.CategoryPublished;
import org.redress.contracts.DirectoryEvent.DepartmentPublished;
import org.redress.contracts.DirectoryEvent.DirectoryCompleted;
import org.redress.contracts.DirectoryEvent.RegionPublished;
import org.redress.contracts.EventTypes;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Kind;
import org.redress.contracts.RedressEvent;
import org.redress.contracts.Sources;
import org.redress.contracts.Topics;
import org.redress.outbox.EventJson;

/** Publishes what the routing and the notification service would. */
final class OtherServices implements AutoCloseable {

    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

    private final EventJson json = new EventJson();
    private final KafkaProducer<String, byte[]> producer;

    OtherServices(String kafkaServers) {
        createTopics(kafkaServers);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafkaServers, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Departments (one dissolved), categories (one to be transferred, one retired) and regions. */
    static List<DirectoryEvent> directory() {
        return List.of(
                department("ECON_TRADE", "经贸委", "Economic and Trade Commission", List.of("市经贸委"), null, true),
                department("CONSTRUCTION", "建设局", "Construction Bureau", List.of("Building Office"), null, true),
                department("SCI_TECH", "科技局", "Science and Technology Bureau", List.of(), null, true),
                department("OLD_BUILDING", "建委", "Building Commission", List.of(), "CONSTRUCTION", false),
                category("ARBITRARY_FEES", Kind.RIGHTS, null, true),
                category("EXTORTION", Kind.RIGHTS, "DISCIPLINE_INSPECTION", true),
                category("POLICY_SUGGESTION", Kind.SUGGESTION, null, true),
                category("RETIRED", Kind.RIGHTS, null, false),
                new RegionPublished("FEIXIAN", NOW, "费县", "Fei County", true, 2),
                new RegionPublished("CITY", NOW, "市直", "City", true, 1),
                new DirectoryCompleted(DirectoryCompleted.CODE, NOW, 4, 4, 2));
    }

    private static DirectoryEvent department(
            String code, String zh, String en, List<String> aliases, String successor, boolean active) {
        return new DepartmentPublished(code, NOW, zh, en, aliases, null, successor, active, null);
    }

    private static DirectoryEvent category(String code, Kind kind, String transferTo, boolean active) {
        return new CategoryPublished(code, NOW, code, code, kind, HandlingClass.CROSS_DEPT, transferTo, active, null);
    }

    void publishDirectory() {
        directory().forEach(this::publish);
    }

    void publish(DirectoryEvent entry) {
        send(Topics.DIRECTORY, Sources.DIRECTORY, entry.code(), 1, entry);
    }

    void routing(String complaint, long sequence, RedressEvent event) {
        send(Topics.ROUTING, Sources.ROUTING, complaint, sequence, event);
    }

    void deadlines(String complaint, long sequence, RedressEvent event) {
        send(Topics.DEADLINES, Sources.DEADLINES, complaint, sequence, event);
    }

    private void send(String topic, String source, String subject, long sequence, RedressEvent event) {
        var record = new ProducerRecord<>(topic, subject, json.write(event).getBytes(StandardCharsets.UTF_8));
        Map.of(
                        CloudEventHeaders.SPEC_VERSION,
                        CloudEventHeaders.SPEC_VERSION_1,
                        CloudEventHeaders.ID,
                        CloudEventHeaders.id(source + subject, sequence).toString(),
                        CloudEventHeaders.SOURCE,
                        source + subject,
                        CloudEventHeaders.TYPE,
                        EventTypes.nameOf(event),
                        CloudEventHeaders.TIME,
                        event.occurredAt().toString(),
                        CloudEventHeaders.SUBJECT,
                        subject,
                        CloudEventHeaders.SEQUENCE,
                        CloudEventHeaders.sequence(sequence),
                        CloudEventHeaders.CONTENT_TYPE,
                        CloudEventHeaders.JSON)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void createTopics(String servers) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            Stream.of(Topics.DIRECTORY, Topics.ROUTING, Topics.DEADLINES).forEach(topic -> create(admin, topic));
        }
    }

    private static void create(Admin admin, String topic) {
        try {
            admin.createTopics(Set.of(new NewTopic(topic, Topics.PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
