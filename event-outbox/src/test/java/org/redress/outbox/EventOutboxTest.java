package org.redress.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.ServerAddress;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ServerId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.contracts.CloudEventHeaders;
import org.redress.contracts.Sources;
import org.redress.contracts.Topics;
import org.redress.localstack.testing.OwnParts;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The promises of publishing and consuming, each against a real broker and a real database process. */
class EventOutboxTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration AFTER_OUTAGE = Duration.ofSeconds(60);
    /** A coordinator that came back itself lets a member go only when its session ends. */
    private static final Duration AFTER_REBALANCE = Duration.ofSeconds(90);

    @TempDir
    static Path folder;

    private static OwnParts parts;
    private static Instance instance;

    @BeforeAll
    static void start() {
        parts = new OwnParts(folder);
        instance = Instance.start(parts, "outbox");
    }

    @AfterAll
    static void stop() {
        instance.close();
        parts.close();
    }

    @Test
    void whatIsWrittenTakesEffectOnceInOrderAndLeavesTheDocument() {
        var id = instance.insert(3);
        instance.relay(id);
        instance.append(id, 3, 2);
        instance.relay(id);

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(instance.applied(id)).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(instance.stored(id).getList("outbox", Document.class)).isEmpty();
            assertThat(instance.stored(id)).doesNotContainKeys("relayAt", "relayAttempts");
        });
    }

    @Test
    void anOutageOfTheDatabaseHasOneNameAndAFaultKeepsItsOwn() {
        var mongo = instance.bean(MongoTemplate.class);
        var clearedWhileWaiting =
                new MongoConnectionPoolClearedException(new ServerId(new ClusterId(), new ServerAddress()), null);
        var twice = new Document("_id", UUID.randomUUID().toString());
        mongo.insert(twice, Instance.CASES);

        assertThatThrownBy(() -> mongo.execute(database -> {
                    throw clearedWhileWaiting;
                }))
                .isInstanceOf(DataAccessResourceFailureException.class)
                .hasCause(clearedWhileWaiting)
                .satisfies(outage -> assertThat(outage.getStackTrace()).isEqualTo(clearedWhileWaiting.getStackTrace()));
        assertThatThrownBy(() -> mongo.insert(twice, Instance.CASES)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aWriteThatFollowsAtOnceRepeatsNothing() {
        var ids = IntStream.range(0, 50).mapToObj(i -> instance.insert(1)).toList();
        for (var id : ids) {
            instance.relay(id);
            instance.append(id, 1, 1);
            instance.relay(id);
        }
        await().atMost(SOON).until(() -> allApplied(ids, List.of(1L, 2L)));
        var records = recordsByKey();
        ids.forEach(id -> assertThat(records.get(id)).hasSize(2));
    }

    @Test
    void theHistoryKnowsWhereEachRecordLies() {
        var id = instance.insert(2);
        instance.relay(id);

        await().atMost(SOON)
                .until(() ->
                        instance.stored(id).getList("outbox", Document.class).isEmpty());
        for (var entry : instance.stored(id).getList(Instance.HISTORY, Document.class)) {
            var place = entry.get("published", Document.class);
            var record = recordsOf(id).stream()
                    .filter(r -> sequence(r) == entry.getLong("sequence"))
                    .findFirst()
                    .orElseThrow();
            assertThat(record.partition()).isEqualTo(place.getInteger("partition"));
            assertThat(record.offset()).isEqualTo(place.getLong("offset"));
        }
    }

    @Test
    void aRecordIsACloudEventInBinaryMode() {
        var id = instance.insert(1);
        instance.relay(id);
        await().atMost(SOON).until(() -> !recordsOf(id).isEmpty());

        var record = recordsOf(id).get(0);
        assertThat(record.key()).isEqualTo(id);
        assertThat(header(record, CloudEventHeaders.SPEC_VERSION)).isEqualTo("1.0");
        assertThat(header(record, CloudEventHeaders.SOURCE)).isEqualTo(Sources.ROUTING + id);
        assertThat(header(record, CloudEventHeaders.TYPE)).isEqualTo("redress.routing.undetermined.v1");
        assertThat(header(record, CloudEventHeaders.SUBJECT)).isEqualTo(id);
        assertThat(header(record, CloudEventHeaders.SEQUENCE)).isEqualTo("0000000001");
        assertThat(header(record, CloudEventHeaders.ENTRY_HASH)).isEqualTo("h1");
        assertThat(header(record, CloudEventHeaders.TRACE_PARENT)).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(UUID.fromString(header(record, CloudEventHeaders.ID))).isNotNull();
    }

    @Test
    void whatNobodyRelayedIsSweptUp() {
        var id = instance.insert(2);

        await().atMost(SOON).until(() -> instance.applied(id).equals(List.of(1L, 2L)));
    }

    @Test
    void aCrashBetweenSendAndClearRepeatsTheSendButNotTheEffect() {
        var id = instance.insert(3);
        relayWithoutClearing(id);
        await().atMost(SOON).until(() -> recordsOf(id).size() == 3);

        await().atMost(SOON)
                .until(() ->
                        instance.stored(id).getList("outbox", Document.class).isEmpty());
        assertThat(recordsOf(id)).hasSizeGreaterThan(3);
        assertThat(recordsOf(id).stream()
                        .map(r -> header(r, CloudEventHeaders.ID))
                        .distinct())
                .hasSize(3);
        await().atMost(SOON).until(() -> instance.applied(id).equals(List.of(1L, 2L, 3L)));
    }

    @Test
    void twoRelaysOnOneStoreLeaveNoGapAndNoDouble() {
        try (var second = Instance.start(parts, "outbox")) {
            var ids = IntStream.range(0, 40).mapToObj(i -> instance.insert(4)).toList();
            ids.forEach(id -> {
                instance.relay(id);
                second.relayToo(id, 4);
            });
            await().atMost(SOON).until(() -> allApplied(ids, List.of(1L, 2L, 3L, 4L)));
            var records = recordsByKey();
            ids.forEach(id -> assertThat(records.get(id).stream()
                            .map(EventOutboxTest::sequence)
                            .distinct())
                    .containsExactly(1L, 2L, 3L, 4L));
        }
    }

    @Test
    void whileTheBrokerIsAwayEventsWaitAndThenDrain() {
        parts.broker().stop();
        var ids = IntStream.range(0, 30).mapToObj(i -> instance.insert(2)).toList();
        ids.forEach(instance::relay);
        ids.forEach(id -> assertThat(instance.stored(id).getList("outbox", Document.class))
                .hasSize(2));
        parts.broker().start();

        await().atMost(AFTER_OUTAGE).until(() -> allApplied(ids, List.of(1L, 2L)));
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsDeadLettered() {
        var id = instance.insert(1);
        instance.relay(id);
        await().atMost(SOON).until(() -> instance.applied(id).equals(List.of(1L)));

        parts.store().stop();
        publish(id, 2, "redress.routing.undetermined.v1", undetermined(id));
        publish(id, 3, "redress.routing.undetermined.v1", undetermined(id));
        parts.store().start();

        await().atMost(AFTER_OUTAGE).until(() -> instance.applied(id).equals(List.of(1L, 2L, 3L)));
        assertThat(lettersOf(id)).isEmpty();
    }

    @Test
    void anOutageThatIsOverWhenTheRecordWouldBePutAsideIsNoPoison() {
        var id = instance.insert(2);
        instance.outages().put(id, 4); // one more than a record that fails is tried
        instance.relay(id);

        await().atMost(AFTER_OUTAGE).until(() -> instance.applied(id).equals(List.of(1L, 2L)));
        assertThat(lettersOf(id)).isEmpty();
    }

    @Test
    void aPoisonRecordHoldsBackLaterOnesOfItsSubjectOnlyAndAReplayHeals() {
        var poisoned = instance.insert(4);
        var healthy = instance.insert(4);
        instance.indigestible().add(poisoned);
        instance.relay(poisoned);
        instance.relay(healthy);

        await().atMost(SOON).until(() -> instance.applied(healthy).equals(List.of(1L, 2L, 3L, 4L)));
        await().atMost(SOON).until(() -> lettersOf(poisoned).size() == 3);
        assertThat(instance.applied(poisoned)).containsExactly(1L);
        assertThat(instance.reader(poisoned).getEmbedded(List.of("parked", "routing", "reason"), String.class))
                .isEqualTo("FAILED");
        assertThat(endpoint().list())
                .filteredOn(item -> poisoned.equals(item.subject()))
                .extracting(DeadLettersEndpoint.Item::reason)
                .containsExactlyInAnyOrder("FAILED", "PARKED", "PARKED");

        assertThat(endpoint().replay(poisoned)).containsEntry("applied", 0).containsEntry("waiting", 1);

        instance.indigestible().remove(poisoned);
        assertThat(endpoint().replay(poisoned)).containsEntry("applied", 3).containsEntry("healed", 1);
        assertThat(instance.applied(poisoned)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(endpoint().list()).noneMatch(item -> poisoned.equals(item.subject()));

        instance.append(poisoned, 4, 1);
        instance.relay(poisoned);
        await().atMost(SOON).until(() -> instance.applied(poisoned).equals(List.of(1L, 2L, 3L, 4L, 5L)));
    }

    @Test
    void aDeadLetterNamesClassAndPlaceButQuotesNothing() {
        var id = instance.insert(2);
        instance.indigestible().add(id);
        instance.relay(id);
        await().atMost(SOON).until(() -> lettersOf(id).size() == 1);

        var letter = lettersOf(id).get(0);
        assertThat(header(letter, DeadLetters.EXCEPTION)).isEqualTo(IllegalStateException.class.getName());
        assertThat(header(letter, DeadLetters.LOCATION)).startsWith("org.redress.outbox.Instance$Reading.handle");
        letter.headers()
                .forEach(h -> assertThat(new String(h.value(), StandardCharsets.UTF_8))
                        .doesNotContain("secret"));
    }

    @Test
    void aGapParksTheSubjectInsteadOfSkippingAFact() {
        var id = UUID.randomUUID().toString();
        publish(id, 1, "redress.routing.undetermined.v1", undetermined(id));
        publish(id, 3, "redress.routing.undetermined.v1", undetermined(id));

        await().atMost(SOON).until(() -> lettersOf(id).size() == 1);
        assertThat(instance.applied(id)).containsExactly(1L);
        assertThat(header(lettersOf(id).get(0), DeadLetters.REASON)).isEqualTo("GAP");
    }

    @Test
    void whatAnotherInstanceHasDoneMeanwhileIsNotAskedForAgain() {
        var id = UUID.randomUUID().toString();
        publish(id, 1, "redress.routing.undetermined.v1", undetermined(id));
        publish(id, 2, "redress.routing.undetermined.v1", undetermined(id));
        await().atMost(SOON).until(() -> instance.applied(id).equals(List.of(1L, 2L)));
        try (var other = Instance.start(parts, "outbox")) {
            var probes = new ArrayList<String>();
            await().atMost(AFTER_REBALANCE).until(() -> {
                var probe = UUID.randomUUID().toString();
                publish(probe, 1, "redress.routing.undetermined.v1", undetermined(probe));
                probes.add(probe);
                return probes.stream().anyMatch(one -> !other.asked(one).isEmpty());
            });
        }
        instance.bean(MongoTemplate.class)
                .getCollection(Instance.READERS)
                .updateOne(
                        Filters.eq("_id", id),
                        Updates.combine(
                                Updates.set("positions.routing", 4L), Updates.pushEach("applied", List.of(3L, 4L))));
        for (var sequence = 3; sequence <= 5; sequence++) {
            publish(id, sequence, "redress.routing.undetermined.v1", undetermined(id));
        }
        await().atMost(AFTER_REBALANCE).until(() -> instance.applied(id).equals(List.of(1L, 2L, 3L, 4L, 5L)));
        assertThat(instance.asked(id)).containsExactly(1L, 2L, 5L);
        assertThat(lettersOf(id)).isEmpty();
    }

    @Test
    void anEventOfANewerProducerIsPassedOver() {
        var id = UUID.randomUUID().toString();
        publish(id, 1, "redress.routing.undetermined.v1", undetermined(id));
        publish(id, 2, "redress.routing.reconsidered.v7", "{}");
        publish(id, 3, "redress.routing.undetermined.v1", undetermined(id));

        await().atMost(SOON).until(() -> instance.applied(id).equals(List.of(1L, 3L)));
    }

    @Test
    void aRecordThatIsNoCloudEventIsPutAsideAndBlocksNothing() {
        var key = UUID.randomUUID().toString();
        instance.kafka()
                .send(new ProducerRecord<>(Topics.ROUTING, key, new byte[] {1, 2}))
                .join();
        publish(key, 1, "redress.routing.undetermined.v1", undetermined(key));

        await().atMost(SOON).until(() -> instance.applied(key).equals(List.of(1L)));
        assertThat(letters())
                .anyMatch(letter -> key.equals(letter.key()) && "MALFORMED".equals(header(letter, DeadLetters.REASON)));
    }

    /** What remains of a process that died after the broker's acknowledgement and before its own note of it. */
    private static void relayWithoutClearing(String id) {
        var definition = instance.bean(Outbox.class).definition();
        var documents = new PendingDocuments(instance.bean(MongoTemplate.class), definition);
        var sender = new EventSender(instance.kafka(), definition, new BrokerContact(), () -> {});
        var executor = Executors.newSingleThreadExecutor();
        new Relay(documents, sender, new Clearing(documents), executor, Clock.systemUTC())
                .now(id)
                .join();
        executor.shutdown();
    }

    private static String undetermined(String id) {
        return "{\"complaintId\":\"" + id + "\",\"occurredAt\":\"2026-03-02T04:00:00Z\",\"basedOn\":1}";
    }

    private static void publish(String subject, long sequence, String type, String data) {
        var message = new ProducerRecord<>(Topics.ROUTING, subject, data.getBytes(StandardCharsets.UTF_8));
        header(message, CloudEventHeaders.ID, UUID.randomUUID().toString());
        header(message, CloudEventHeaders.SOURCE, Sources.ROUTING + subject);
        header(message, CloudEventHeaders.TYPE, type);
        header(message, CloudEventHeaders.SUBJECT, subject);
        header(message, CloudEventHeaders.SEQUENCE, CloudEventHeaders.sequence(sequence));
        header(message, CloudEventHeaders.TIME, "2026-03-02T04:00:00Z");
        instance.kafka().send(message).join();
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static DeadLettersEndpoint endpoint() {
        return instance.bean(DeadLettersEndpoint.class);
    }

    private static DeadLetterReader reader() {
        return new DeadLetterReader(new TopicLog(ReliableKafka.reader(instance.bean(KafkaProperties.class))));
    }

    private static boolean allApplied(List<String> ids, List<Long> sequences) {
        return ids.stream().allMatch(id -> instance.applied(id).equals(sequences));
    }

    private static List<ConsumerRecord<String, byte[]>> recordsOf(String id) {
        return recordsByKey().getOrDefault(id, List.of());
    }

    private static Map<String, List<ConsumerRecord<String, byte[]>>> recordsByKey() {
        return reader().all(Topics.ROUTING).stream().collect(Collectors.groupingBy(ConsumerRecord::key));
    }

    private static List<ConsumerRecord<String, byte[]>> letters() {
        return reader().all(Topics.deadLetters(Topics.ROUTING, Instance.CONSUMER));
    }

    private static List<ConsumerRecord<String, byte[]>> lettersOf(String id) {
        return letters().stream().filter(letter -> id.equals(letter.key())).toList();
    }

    private static long sequence(ConsumerRecord<String, byte[]> record) {
        return Long.parseLong(header(record, CloudEventHeaders.SEQUENCE));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
