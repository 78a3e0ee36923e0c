package org.redress.localstack.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;

/** Where the one node keeps its data and listens; broker and controller share the process, on the loopback only. */
record BrokerSettings(Path folder, int port, int controllerPort) {

    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    /** Facts are kept for ever, and so are the positions of consumers that were switched off for a month. */
    private static final Map<String, String> KEPT = Map.of(
            "log.retention.ms", "-1",
            "offsets.retention.minutes", "5256000",
            "auto.create.topics.enable", "false");

    private static final Map<String, String> SINGLE_NODE = Map.of(
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "3",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "3",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "share.coordinator.state.topic.num.partitions", "1",
            "group.initial.rebalance.delay.ms", "0");

    /** Fits 256 MB of heap: the log cleaner alone would take 128 MB by default, each index file 10 MB of disk. */
    private static final Map<String, String> SMALL = Map.of(
            "log.cleaner.dedupe.buffer.size", "4194304",
            "log.index.size.max.bytes", "1048576",
            "num.network.threads", "2",
            "num.io.threads", "4");

    /** After a kill the controller refuses the restarted broker until the session of its former life has ended. */
    private static final Map<String, String> QUICK_RETURN =
            Map.of("broker.session.timeout.ms", "3000", "broker.heartbeat.interval.ms", "500");

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    KafkaConfig toConfig() {
        var settings = new Properties();
        settings.putAll(KEPT);
        settings.putAll(SINGLE_NODE);
        settings.putAll(SMALL);
        settings.putAll(QUICK_RETURN);
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", folder.toString());
        return new KafkaConfig(settings, false);
    }
}
