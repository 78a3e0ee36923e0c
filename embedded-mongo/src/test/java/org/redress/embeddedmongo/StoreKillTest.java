package org.redress.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the store acknowledged is there after its process was killed and started again on the same folder. */
class StoreKillTest {

    private static final int WRITERS = 4;
    private static final int KILLS = 3;
    private static final int WRITES_BEFORE_A_KILL = 600;

    /** Last acknowledged version by document. */
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    private final AtomicInteger names = new AtomicInteger();

    @RepeatedTest(2)
    void nothingAcknowledgedIsLostByKills(@TempDir Path folder) throws Exception {
        for (var round = 0; round < KILLS; round++) {
            try (var store = new StoreProcess(folder, 0)) {
                assertAllThere(store);
                killWhileWriting(store);
            }
        }
        try (var store = new StoreProcess(folder, 0)) {
            assertAllThere(store);
            assertThat(acknowledged).hasSizeGreaterThan(KILLS * WRITES_BEFORE_A_KILL / 10);
        }
    }

    @Test
    void aTerminatedStoreKeepsEverythingAndExitsAtOnce(@TempDir Path folder) throws Exception {
        try (var store = new StoreProcess(folder, 0)) {
            try (var client = MongoClients.create(store.uri())) {
                client.getDatabase("kept").getCollection("documents").insertOne(new Document("_id", "a"));
            }
            assertThat(store.terminate()).isEqualTo(143);
        }
        acknowledged.put("a", 0);
        try (var store = new StoreProcess(folder, 0)) {
            assertAllThere(store);
        }
    }

    @Test
    void aSecondStoreOnTheSamePortOrFolderEndsWithAnError(@TempDir Path folder) throws Exception {
        try (var store = EmbeddedMongo.start(folder.resolve("a"), 0)) {
            assertThatThrownBy(() -> new StoreProcess(folder.resolve("b"), store.port()))
                    .hasMessage("ended with 1");
            assertThatThrownBy(() -> new StoreProcess(folder.resolve("a"), 0)).hasMessage("ended with 1");
        }
    }

    private void killWhileWriting(StoreProcess store) throws InterruptedException {
        var enough = new LongAdder();
        var writers = Executors.newFixedThreadPool(WRITERS);
        try (var client = MongoClients.create(store.uri())) {
            var documents = client.getDatabase("kept").getCollection("documents");
            for (var writer = 0; writer < WRITERS; writer++) {
                writers.execute(() -> writeUntilKilled(documents, enough));
            }
            while (enough.sum() < WRITES_BEFORE_A_KILL) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            store.kill();
            writers.shutdownNow();
            assertThat(writers.awaitTermination(40, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void writeUntilKilled(MongoCollection<Document> documents, LongAdder enough) {
        try {
            while (true) {
                var id = "document-" + names.incrementAndGet();
                documents.insertOne(new Document("_id", id).append("version", 0).append("history", List.of()));
                acknowledged.put(id, 0);
                enough.increment();
                for (var version = 0; version < 5; version++) {
                    documents.updateOne(
                            new Document("_id", id).append("version", version),
                            Updates.combine(Updates.inc("version", 1), Updates.push("history", version)));
                    acknowledged.put(id, version + 1);
                    enough.increment();
                }
            }
        } catch (MongoException e) {
            // the kill: what was under way was never acknowledged
            enough.increment();
        }
    }

    private void assertAllThere(StoreProcess store) {
        try (var client = MongoClients.create(store.uri())) {
            var documents = client.getDatabase("kept").getCollection("documents");
            acknowledged.forEach((id, version) -> {
                var found = documents.find(new Document("_id", id)).first();
                assertThat(found).as("%s at version %s", id, version).isNotNull();
                if (found.containsKey("version")) {
                    assertThat(found.getInteger("version")).as(id).isGreaterThanOrEqualTo(version);
                    assertThat(found.getList("history", Integer.class)).as(id).hasSize(found.getInteger("version"));
                }
            });
        }
    }
}
