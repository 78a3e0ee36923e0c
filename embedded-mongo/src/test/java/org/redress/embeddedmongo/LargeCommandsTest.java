package org.redress.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command of many megabytes is written in several parts, and leaves a file that must shrink again. */
class LargeCommandsTest {

    private static final int DOCUMENTS = 4_000;
    private static final int DOCUMENT_BYTES = 4_000;
    private static final long BYTES = DOCUMENTS * (long) DOCUMENT_BYTES;

    @TempDir
    private Path folder;

    @Test
    void aKillCutsACommandOnlyBetweenDocumentsSoIndexesAgree() throws Exception {
        try (var store = new StoreProcess(folder, 0);
                var client = MongoClients.create(store.uri())) {
            var documents = client.getDatabase("large").getCollection("documents");
            documents.createIndex(Indexes.ascending("group"));
            var writer = CompletableFuture.runAsync(() -> insertUntilKilled(documents));
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> fileSize() > BYTES);
            store.kill();
            writer.join();
        }
        try (var store = new StoreProcess(folder, 0);
                var client = MongoClients.create(store.uri())) {
            var documents = client.getDatabase("large").getCollection("documents");
            assertThat(documents.countDocuments()).isPositive();
            assertIndexAgrees(documents);
        }
    }

    @Test
    void aKillWhileTheFileShrinksLosesNothing() throws Exception {
        try (var store = new StoreProcess(folder, 0);
                var client = MongoClients.create(store.uri())) {
            var documents = client.getDatabase("large").getCollection("documents");
            documents.createIndex(Indexes.ascending("group"));
            insert(documents, DOCUMENTS, DOCUMENT_BYTES);
            for (var round = 0; round < 6; round++) {
                documents.updateMany(new Document(), Updates.set("round", round));
            }
            var full = fileSize();
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> fileSize() < full);
            store.kill();
        }
        try (var store = new StoreProcess(folder, 0);
                var client = MongoClients.create(store.uri())) {
            var documents = client.getDatabase("large").getCollection("documents");
            assertThat(documents.countDocuments(new Document("round", 5))).isEqualTo(DOCUMENTS);
            assertIndexAgrees(documents);
            await().atMost(Duration.ofSeconds(60)).until(() -> fileSize() < 3 * BYTES);
            assertIndexAgrees(documents);
        }
    }

    private static void insertUntilKilled(MongoCollection<Document> documents) {
        try {
            while (true) {
                insert(documents, 900, 30_000);
            }
        } catch (MongoException e) {
            // the kill; how much of the last command is there, nobody was told
        }
    }

    private static void insert(MongoCollection<Document> documents, int count, int bytes) {
        documents.insertMany(IntStream.range(0, count)
                .mapToObj(i -> new Document("group", i % 7).append("text", "x".repeat(bytes)))
                .toList());
    }

    /** A count by an indexed field reads the index alone. */
    private static void assertIndexAgrees(MongoCollection<Document> documents) {
        var groups = new HashMap<Integer, Long>();
        documents.find().forEach(document -> groups.merge(document.getInteger("group"), 1L, Long::sum));
        groups.forEach((group, count) -> assertThat(documents.countDocuments(new Document("group", group)))
                .isEqualTo(count));
    }

    private long fileSize() {
        try {
            return Files.size(folder.resolve("store.mv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
