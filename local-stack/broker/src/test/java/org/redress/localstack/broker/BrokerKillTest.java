package org.redress.localstack.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the broker acknowledged can be read after its process was killed and started again on the same folder. */
class BrokerKillTest {

    private static final String TOPIC = "facts";
    private static final int PARTITIONS = 3;
    private static final int KILLS = 2;
    private static final int RECORDS_BEFORE_A_KILL = 5_000;

    private final int port = freePort();
    private final int controllerPort = freePort();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    void nothingAcknowledgedIsLostByKills(@TempDir Path folder) throws Exception {
        for (var round = 0; round < KILLS; round++) {
            try (var broker = new BrokerProcess(folder, port, controllerPort)) {
                createTopic();
                killWhileSending(broker, "round-" + round + "-");
            }
        }
        try (var broker = new BrokerProcess(folder, port, controllerPort)) {
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * RECORDS_BEFORE_A_KILL);
            assertThat(readAll()).containsAll(acknowledged);
            assertThat(broker.terminate()).isEqualTo(143);
        }
    }

    @Test
    void topicsAreMadeByTheirOwnersOnlyAndKeptForEver(@TempDir Path folder) throws Exception {
        try (var broker = LocalBroker.start(folder, port);
                var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()))) {
            try (var consumer = consumer()) {
                consumer.subscribe(List.of("nobody-made-this"));
                consumer.poll(Duration.ofMillis(500));
            }
            assertThat(admin.listTopics().names().get()).doesNotContain("nobody-made-this");
            var config = new ConfigResource(ConfigResource.Type.BROKER, "1");
            assertThat(admin.describeConfigs(List.of(config))
                            .all()
                            .get()
                            .get(config)
                            .get("log.retention.ms")
                            .value())
                    .isEqualTo("-1");
        }
    }

    @Test
    void aSecondBrokerOnTheSamePortOrFolderEndsWithAnError(@TempDir Path folder) {
        try (var broker = LocalBroker.start(folder.resolve("a"), port, controllerPort)) {
            assertThat(broker.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
            assertThatThrownBy(() -> new BrokerProcess(folder.resolve("b"), port, freePort()))
                    .hasMessage("ended with 1");
            assertThatThrownBy(() -> new BrokerProcess(folder.resolve("a"), freePort(), freePort()))
                    .hasMessage("ended with 1");
        }
    }

    private void createTopic() throws Exception {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", "127.0.0.1:" + port))) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                        .all()
                        .get();
            }
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback hears of it
    private void killWhileSending(BrokerProcess broker, String prefix) throws InterruptedException {
        var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", "127.0.0.1:" + port,
                        "acks", "all",
                        "max.block.ms", "1000"),
                new StringSerializer(),
                new StringSerializer());
        try {
            var enough = acknowledged.size() + RECORDS_BEFORE_A_KILL;
            for (var i = 0; acknowledged.size() < enough; i++) {
                var value = prefix + i;
                producer.send(new ProducerRecord<>(TOPIC, value, value), (sent, failure) -> {
                    if (failure == null) {
                        acknowledged.add(value);
                    }
                });
                if (i % 500 == 0) {
                    TimeUnit.MILLISECONDS.sleep(1);
                }
            }
            broker.kill();
        } finally {
            producer.close(Duration.ZERO);
        }
    }

    private Set<String> readAll() {
        var found = new HashSet<String>();
        try (var consumer = consumer()) {
            var partitions = IntStream.range(0, PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(TOPIC, partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> found.add(message.value()));
            }
        }
        return found;
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", "127.0.0.1:" + port, "group.id", "reader"),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
