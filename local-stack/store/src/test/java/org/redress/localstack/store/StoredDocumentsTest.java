package org.redress.localstack.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredDocumentsTest {

    @TempDir
    private Path folder;

    @Test
    void aReportDoesNotChangeWhatItReportsOn() {
        onStore(database -> {
            var documents = database.getCollection("reported");
            documents.insertOne(new Document("_id", "a").append("nested", new Document("kept", 1)));
            documents
                    .aggregate(List.of(new Document("$addFields", new Document("nested", new Document("kept", 2)))))
                    .into(new ArrayList<>());
            assertThat(documents.find().first().get("nested", Document.class)).containsEntry("kept", 1);
        });
    }

    @Test
    void uniqueIndexesStillRefuseDuplicatesAfterARestart() {
        onStore(database -> {
            var documents = database.getCollection("unique");
            documents.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
            documents.insertOne(new Document("number", "4711"));
        });
        onStore(database -> {
            var documents = database.getCollection("unique");
            assertThatThrownBy(() -> documents.insertOne(new Document("number", "4711")))
                    .isInstanceOfSatisfying(
                            MongoWriteException.class,
                            e -> assertThat(e.getCode()).isEqualTo(11000));
            assertThat(documents.find(new Document("number", "4711"))).hasSize(1);
        });
    }

    @Test
    void whatWasDroppedIsGoneAfterARestart() {
        onStore(database -> {
            database.getCollection("dropped").insertOne(new Document("_id", "a"));
            database.getCollection("dropped").createIndex(Indexes.ascending("x"), new IndexOptions().unique(true));
            database.getCollection("dropped").drop();
            database.getCollection("kept").insertOne(new Document("_id", "a"));
        });
        onStore(database -> {
            assertThat(database.listCollectionNames()).containsExactly("kept");
            assertThat(database.getCollection("dropped").countDocuments()).isZero();
            database.drop();
            assertThat(database.listCollectionNames()).isEmpty();
        });
        onStore(database -> assertThat(database.listCollectionNames()).isEmpty());
    }

    /** Every commit appends, so thousands of updates of one small document leave megabytes behind. */
    @Test
    void theFileShrinksWhenNobodyWrites() {
        onStore(database -> {
            var documents = database.getCollection("updated");
            documents.insertOne(new Document("_id", "a").append("text", "x".repeat(2_000)));
            for (var i = 0; i < 2_000; i++) {
                documents.updateOne(new Document("_id", "a"), Updates.set("version", i));
            }
            var written = fileSize();
            await().atMost(Duration.ofSeconds(30)).until(() -> fileSize() < written / 4);
            assertThat(documents.find().first()).containsEntry("version", 1_999);
        });
    }

    private long fileSize() {
        try {
            return Files.size(folder.resolve("store.mv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void onStore(Consumer<MongoDatabase> work) {
        try (var store = LocalStore.start(folder, 0);
                var client = MongoClients.create(store.uri())) {
            work.accept(client.getDatabase("stored"));
        }
    }
}
