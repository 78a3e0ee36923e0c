package org.redress.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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
    void aQueueServedByAnIndexSeesEveryKindOfValue() {
        onStore(database -> {
            var queue = database.getCollection("queue");
            queue.insertOne(new Document("_id", "before the index").append("due", at(1)));
            queue.createIndex(Indexes.ascending("due"), new IndexOptions().sparse(true));
            queue.insertOne(new Document("_id", "a list").append("due", List.of(at(9), at(2))));
            queue.insertOne(new Document("_id", "later").append("due", at(8)));
            queue.insertOne(new Document("_id", "never"));
        });
        onStore(database -> {
            var queue = database.getCollection("queue");
            assertThat(due(queue)).containsExactlyInAnyOrder("before the index", "a list");
            queue.updateOne(new Document("_id", "before the index"), Updates.unset("due"));
            queue.updateOne(new Document("_id", "never"), Updates.set("due", at(0)));
            queue.deleteOne(new Document("_id", "a list"));
            assertThat(due(queue)).containsExactly("never");
        });
    }

    @Test
    void alternativesThatNameTheSortedFieldAreStillSorted() {
        onStore(database -> {
            var documents = database.getCollection("alternatives");
            documents.createIndex(Indexes.ascending("status", "due"));
            documents.insertMany(IntStream.range(0, 50)
                    .mapToObj(i -> new Document("status", "C").append("due", i))
                    .toList());
            documents.insertMany(List.of(
                    new Document("_id", "b1").append("status", "B").append("due", 1),
                    new Document("_id", "a2").append("status", "A").append("due", 2),
                    new Document("_id", "b3").append("status", "B").append("due", 3)));
            assertThat(documents
                            .find(new Document(
                                    "$or", List.of(new Document("status", "B"), new Document("status", "A"))))
                            .sort(Indexes.ascending("status", "due"))
                            .limit(2))
                    .extracting("_id")
                    .containsExactly("a2", "b1");
        });
    }

    @Test
    void whatIsNullIsNotMissing() {
        onStore(database -> {
            var documents = database.getCollection("nulls");
            documents.createIndex(Indexes.ascending("due"));
            documents.insertMany(List.of(
                    new Document("_id", "null").append("due", null),
                    new Document("_id", "missing"),
                    new Document("_id", "dated").append("due", at(1))));
            var missing = new Document("due", new Document("$exists", false));
            assertThat(documents.countDocuments(missing)).isEqualTo(1);
            assertThat(documents.find(missing)).extracting("_id").containsExactly("missing");
            assertThat(documents.countDocuments(new Document("due", new Document("$exists", true))))
                    .isEqualTo(2);
        });
    }

    @Test
    void twoListsThatAreNotOneInsideTheOtherCannotBeIndexedTogether() {
        onStore(database -> {
            var documents = database.getCollection("parallel");
            documents.createIndex(Indexes.ascending("one", "other"));
            assertThatThrownBy(() ->
                            documents.insertOne(new Document("one", List.of(1, 2)).append("other", List.of(1, 2))))
                    .isInstanceOf(MongoWriteException.class)
                    .hasMessageContaining("parallel arrays");
            assertThat(documents.countDocuments()).isZero();
        });
    }

    /** Room that a stop would give back must be given back while running, too. */
    @Test
    void inQuietTheFileShrinksToWhatItHolds() {
        onStore(database -> {
            var documents = database.getCollection("quiet");
            documents.createIndex(Indexes.ascending("version", "text"));
            documents.insertMany(IntStream.range(0, 2_000)
                    .mapToObj(i -> new Document("_id", i).append("text", "x".repeat(2_000)))
                    .toList());
            for (var round = 0; round < 8; round++) {
                documents.updateMany(new Document(), Updates.set("version", round));
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> fileSize() < 3 * 2 * 4_000_000);
            assertThat(documents.countDocuments(new Document("version", 7))).isEqualTo(2_000);
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

    /** Every commit appends, so the room of what was replaced must be used again or the file would grow for ever. */
    @Test
    void theRoomOfOldVersionsIsUsedAgain() {
        onStore(database -> {
            var documents = database.getCollection("updated");
            documents.insertOne(new Document("_id", "a").append("text", "x".repeat(2_000)));
            update(documents, 2_000);
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> {
                        var before = fileSize();
                        update(documents, 200);
                        return fileSize() == before;
                    });
            assertThat(documents.find().first()).containsEntry("version", 199);
        });
    }

    private static List<String> due(MongoCollection<Document> queue) {
        return queue.find(new Document("due", new Document("$lte", at(5))))
                .sort(new Document("due", 1))
                .limit(10)
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>());
    }

    private static Date at(long second) {
        return Date.from(Instant.ofEpochSecond(second));
    }

    private static void update(MongoCollection<Document> documents, int times) {
        for (var i = 0; i < times; i++) {
            documents.updateOne(new Document("_id", "a"), Updates.set("version", i));
        }
    }

    private long fileSize() {
        try {
            return Files.size(folder.resolve("store.mv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void onStore(Consumer<MongoDatabase> work) {
        try (var store = EmbeddedMongo.start(folder, 0);
                var client = MongoClients.create(store.uri())) {
            work.accept(client.getDatabase("stored"));
        }
    }
}
