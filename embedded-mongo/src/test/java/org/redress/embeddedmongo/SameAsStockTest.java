package org.redress.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked of it, the store answers what the engine's own in-memory server answers, also after a restart. */
class SameAsStockTest {

    private static final int STEPS = 400;

    private EmbeddedMongo store;
    private MongoClient client;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void randomCommandsAnswerTheSame(long seed, @TempDir Path folder) {
        var stock = new MongoServer(new MemoryBackend());
        try (var stockClient = MongoClients.create(stock.bindAndGetConnectionString())) {
            var commands = new RandomCommands(seed);
            var expected = prepared(stockClient);
            start(folder);
            var actual = prepared(client);
            for (var step = 0; step < STEPS; step++) {
                if (step == STEPS / 2) {
                    stop();
                    start(folder);
                    actual = collection(client);
                }
                var command = commands.next();
                assertThat(outcome(command.on(), actual))
                        .as("seed %s, step %s: %s", seed, step, command.text())
                        .isEqualTo(outcome(command.on(), expected));
                assertThat(all(actual))
                        .as("seed %s, after step %s: %s", seed, step, command.text())
                        .isEqualTo(all(expected));
            }
        } finally {
            stop();
            stock.shutdownNow();
        }
    }

    private void start(Path folder) {
        store = EmbeddedMongo.start(folder, 0);
        client = MongoClients.create(store.uri());
    }

    private void stop() {
        if (store != null) {
            client.close();
            store.close();
        }
    }

    private static MongoCollection<Document> prepared(MongoClient client) {
        var collection = collection(client);
        collection.createIndex(
                Indexes.ascending("unique"), new IndexOptions().unique(true).sparse(true));
        collection.createIndex(Indexes.ascending("due"), new IndexOptions().sparse(true));
        collection.createIndex(Indexes.ascending("status", "due", "_id"));
        collection.createIndex(
                Indexes.compoundIndex(Indexes.ascending("tags"), Indexes.descending("due"), Indexes.descending("_id")));
        collection.createIndex(Indexes.compoundIndex(Indexes.descending("version"), Indexes.ascending("entries.n")));
        collection.createIndex(Indexes.ascending("tags", "due", "_id"));
        collection.createIndex(Indexes.ascending("nested.status", "due", "_id"));
        collection.createIndex(Indexes.ascending("entries.n", "entries.at"));
        collection.createIndex(Indexes.ascending("nested.status", "tags"), new IndexOptions().sparse(true));
        return collection;
    }

    private static MongoCollection<Document> collection(MongoClient client) {
        return client.getDatabase("same").getCollection("documents");
    }

    private static String outcome(Function<MongoCollection<Document>, Object> command, MongoCollection<Document> on) {
        try {
            return String.valueOf(command.apply(on));
        } catch (MongoException e) {
            return "refused with " + e.getCode();
        }
    }

    private static List<Document> all(MongoCollection<Document> collection) {
        return collection.find().sort(new Document("_id", 1)).into(new ArrayList<>());
    }
}
