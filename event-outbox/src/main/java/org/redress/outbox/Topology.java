package org.redress.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.redress.contracts.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/** The topics and indexes this service owns; created as soon as broker and database answer, however late that is. */
final class Topology implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Topology.class);
    private static final long RETRY_MILLIS = 1_000;
    private static final long ANSWER_WITHIN_SECONDS = 10;

    private final Map<String, Object> adminConfiguration;
    private final ObjectProvider<IndexedStore> stores;
    private final List<NewTopic> topics = new CopyOnWriteArrayList<>();
    private final List<Runnable> indexes = new CopyOnWriteArrayList<>();
    private final List<PendingDocuments> outboxes = new CopyOnWriteArrayList<>();
    private volatile Thread worker;

    Topology(Map<String, Object> adminConfiguration, ObjectProvider<IndexedStore> stores) {
        this.adminConfiguration = adminConfiguration;
        this.stores = stores;
    }

    void needsTopic(String name, boolean compacted) {
        var configuration = compacted
                ? Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                : Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.RETENTION_BYTES_CONFIG, "-1");
        topics.add(new NewTopic(name, Optional.of(Topics.PARTITIONS), Optional.empty()).configs(configuration));
    }

    void needsIndex(Runnable creation) {
        indexes.add(creation);
    }

    void outbox(PendingDocuments documents) {
        outboxes.add(documents);
    }

    List<PendingDocuments> outboxes() {
        return List.copyOf(outboxes);
    }

    @Override
    public void start() {
        worker = new Thread(this::createAll, "topology");
        worker.setDaemon(true);
        worker.start();
    }

    private void createAll() {
        var work = new ArrayList<>(indexes);
        stores.forEach(store -> work.add(store::createIndexes));
        topics.forEach(topic -> work.add(() -> create(topic)));
        while (!work.isEmpty()) {
            work.removeIf(Topology::succeeds);
            if (!work.isEmpty()) {
                try {
                    TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
                } catch (InterruptedException stopping) {
                    return;
                }
            }
        }
    }

    private static boolean succeeds(Runnable step) {
        try {
            step.run();
            return true;
        } catch (RuntimeException failure) {
            LOG.info(
                    "Topics and indexes not complete yet: {}",
                    InfrastructureFailure.rootOf(failure).getClass().getName());
            return false;
        }
    }

    private void create(NewTopic topic) {
        try (var admin = Admin.create(adminConfiguration)) {
            admin.createTopics(List.of(topic)).all().get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(failure.getCause());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.TimeoutException away) {
            throw new IllegalStateException(away);
        }
    }

    @Override
    public void stop() {
        var thread = worker;
        worker = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    /** Before the listeners, which need the topics. */
    @Override
    public int getPhase() {
        return -1;
    }
}
